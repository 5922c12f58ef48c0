package io.quarkiverse.datadog.llmobs.annotation.interaction;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What an annotator has said about an interaction.
 *
 * @param id the id
 * @param interactionId the interaction
 * @param labelValues the values of the labels. The API description leaves open what the names and values are; unlike here, a
 *        request that writes annotations returns a list of known form
 * @param createdBy the id of the annotator
 * @param createdAt when it was created
 * @param modifiedBy the id of the user who last changed it
 * @param modifiedAt when it was last changed
 * @param other members that this version does not know, never null
 */
public record Annotation(String id, String interactionId, Map<String, Object> labelValues, String createdBy,
        Instant createdAt, String modifiedBy, Instant modifiedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Annotation {
        labelValues = Values.copy(labelValues);
        other = Values.copyOrEmpty(other);
    }
}
