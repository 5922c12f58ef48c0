package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Why the service has not processed one item of a request.
 *
 * @param interactionId the interaction of an annotation that was not written
 * @param annotationId the annotation that was not deleted; of one that was not written, if there is one
 * @param error what the service says
 * @param code the cause, if the service names it; a server before September 2026 does not
 * @param other members that this version does not know, never null
 */
public record AnnotationError(String interactionId, String annotationId, String error, AnnotationErrorCode code,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnnotationError {
        other = Values.copyOrEmpty(other);
    }
}
