package io.quarkiverse.datadog.llmobs.rest.wire.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that writes annotations.
 *
 * @param annotations the annotations to write
 */
public record AnnotationUpsert(List<NewAnnotation> annotations) {

    public AnnotationUpsert {
        annotations = Values.copy(annotations);
    }
}
