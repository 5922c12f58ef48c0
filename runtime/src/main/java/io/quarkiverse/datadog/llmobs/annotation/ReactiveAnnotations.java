package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Annotations}.
 */
public interface ReactiveAnnotations {

    /** @see Annotations#upsert(List) */
    Uni<UpsertedAnnotations> upsert(List<NewAnnotation> annotations);
}
