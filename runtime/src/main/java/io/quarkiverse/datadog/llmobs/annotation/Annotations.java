package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Collection;
import java.util.List;

/**
 * Writes the annotations of a queue; {@link AnnotationQueues#interactions} reads them, with their interactions.
 */
public interface Annotations {

    /**
     * Writes what the user of the keys says about interactions. An interaction has one annotation of each user, and a new one
     * replaces it.
     * <p>
     * What the service has not written is among the {@linkplain UpsertedAnnotations#errors() errors} of the result; the rest is
     * written. Retried after a failure, because sending it twice has the same effect.
     *
     * @param annotations at least one, and each interaction once
     * @throws io.quarkiverse.datadog.llmobs.error.ForbiddenException when the user may not annotate any of these interactions
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    UpsertedAnnotations upsert(List<NewAnnotation> annotations);

    /**
     * Deletes annotations. An id that occurs twice is sent once.
     * <p>
     * What the service has not deleted is among the {@linkplain DeletedAnnotations#errors() errors} of the result; the rest is
     * deleted. Retried after a failure, because sending it twice has the same effect; then what an earlier attempt has deleted
     * may be among the errors.
     *
     * @param annotationIds at least one
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is no such queue
     */
    DeletedAnnotations delete(Collection<String> annotationIds);
}
