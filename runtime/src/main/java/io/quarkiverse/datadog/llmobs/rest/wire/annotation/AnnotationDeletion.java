package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that deletes annotations.
 *
 * @param annotationIds the annotations to delete
 */
public record AnnotationDeletion(List<String> annotationIds) {

    public AnnotationDeletion {
        annotationIds = Values.copy(annotationIds);
    }
}
