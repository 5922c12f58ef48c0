package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Collection;
import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Annotations}.
 */
public interface ReactiveAnnotations {

    /** @see Annotations#upsert(List) */
    Uni<UpsertedAnnotations> upsert(List<NewAnnotation> annotations);

    /** @see Annotations#delete(Collection) */
    Uni<DeletedAnnotations> delete(Collection<String> annotationIds);
}
