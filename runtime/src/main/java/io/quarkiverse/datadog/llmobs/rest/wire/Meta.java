package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The metadata of a listing.
 *
 * @param after the cursor of the next page; null, absent or blank on the last page
 * @param other further members, never null
 */
public record Meta(String after, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Meta {
        other = Values.copyOrEmpty(other);
    }
}
