package io.quarkiverse.datadog.llmobs.prompt;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A prompt that was deleted.
 *
 * @param id the id of the service
 * @param promptId the id that the caller has chosen
 * @param deletedAt when it was deleted
 * @param other members that this version does not know, never null
 */
public record DeletedPrompt(String id, String promptId, Instant deletedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public DeletedPrompt {
        other = Values.copyOrEmpty(other);
    }
}
