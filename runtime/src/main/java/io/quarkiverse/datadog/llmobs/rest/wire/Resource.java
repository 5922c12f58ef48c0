package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A JSON:API resource object.
 * <p>
 * When read, the attributes hold the id, too, and a resource without an {@code attributes} member (the published form of a
 * record) is read as its own attributes.
 *
 * @param id the id; null in most requests
 * @param type the type; the live service calls records {@code datasets}
 * @param attributes what the resource holds
 * @param other further members of the resource, never null
 */
public record Resource<A>(String id, String type, A attributes, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Resource {
        other = Values.copyOrEmpty(other);
    }
}
