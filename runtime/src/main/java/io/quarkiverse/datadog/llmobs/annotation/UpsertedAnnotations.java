package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What the service has made of a request to write annotations. A part of them may have failed.
 *
 * @param id the id of the queue
 * @param annotations those that were written, never null
 * @param errors one for each that was not written, never null
 * @param other members that this version does not know, never null
 */
public record UpsertedAnnotations(String id, List<WrittenAnnotation> annotations, List<AnnotationError> errors,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public UpsertedAnnotations {
        annotations = Values.copyOrEmpty(annotations);
        errors = Values.copyOrEmpty(errors);
        other = Values.copyOrEmpty(other);
    }

    /** Whether something was not written. */
    public boolean hasErrors() {
        return !errors.isEmpty();
    }
}
