package io.quarkiverse.datadog.llmobs.runtime.annotation;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.Annotations;
import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotation;
import io.quarkiverse.datadog.llmobs.annotation.ReactiveAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive annotations.
 */
record BlockingAnnotations(ReactiveAnnotations reactive) implements Annotations {

    @Override
    public UpsertedAnnotations upsert(List<NewAnnotation> annotations) {
        return Blocking.await(reactive.upsert(annotations));
    }

    @Override
    public DeletedAnnotations delete(Collection<String> annotationIds) {
        return Blocking.await(reactive.delete(annotationIds));
    }
}
