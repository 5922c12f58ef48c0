package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What the service has made of a request to delete annotations. A part of them may have failed.
 *
 * @param id the id of the queue
 * @param annotationIds those that were deleted, never null
 * @param errors one for each that was not deleted, never null
 * @param other members that this version does not know, never null
 */
public record DeletedAnnotations(String id, List<String> annotationIds, List<AnnotationError> errors,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public DeletedAnnotations {
        annotationIds = Values.copyOrEmpty(annotationIds);
        errors = Values.copyOrEmpty(errors);
        other = Values.copyOrEmpty(other);
    }

    /** Whether something was not deleted. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }
}
