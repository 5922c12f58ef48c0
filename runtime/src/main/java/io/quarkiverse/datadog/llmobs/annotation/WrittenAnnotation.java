package io.quarkiverse.datadog.llmobs.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.label.LabelValue;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * An annotation in the response to the request that has written it.
 *
 * @param id the id
 * @param interactionId the interaction
 * @param labelValues the values of the labels, never null
 * @param createdBy the id of the annotator
 * @param createdAt when it was created, which may be before this request
 * @param modifiedBy the id of the user who last changed it
 * @param modifiedAt when it was last changed
 * @param other members that this version does not know, never null
 */
public record WrittenAnnotation(String id, String interactionId, List<LabelValue> labelValues, String createdBy,
        Instant createdAt, String modifiedBy, Instant modifiedAt,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public WrittenAnnotation {
        labelValues = Values.copyOrEmpty(labelValues);
        other = Values.copyOrEmpty(other);
    }
}
