package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to a queue. What is null is not sent and stays as it is; an empty description, an empty list of reviewers or labels
 * without a definition removes them.
 *
 * @param name the new name, not blank; null keeps the name
 * @param description the new description; {@code ""} removes it, null keeps it
 * @param annotationSchema the new labels as a whole; null keeps them
 * @param restrictToReviewers whether only its reviewers may annotate; null keeps what is. A server before September 2026
 *        ignores
 *        this and the next two
 * @param restrictToAssignees whether only users to whom an interaction is assigned may annotate it; null keeps what is
 * @param reviewerEmails all reviewers that the queue has then; an empty list removes them, null keeps them
 */
public record AnnotationQueueChanges(String name, String description, AnnotationSchema annotationSchema,
        Boolean restrictToReviewers, Boolean restrictToAssignees, List<String> reviewerEmails) {

    public AnnotationQueueChanges {
        if (name != null) {
            Values.required("The new name of an annotation queue", name);
        }
        if (Stream.of(name, description, annotationSchema, restrictToReviewers, restrictToAssignees, reviewerEmails)
                .allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("Changes to an annotation queue must hold a name, a description, labels, "
                    + "restrictions or reviewers; null means that nothing changes");
        }
        reviewerEmails = Values.copy(reviewerEmails);
    }

    public static AnnotationQueueChanges name(String name) {
        return new AnnotationQueueChanges(Values.required("The new name of an annotation queue", name), null, null, null, null,
                null);
    }

    /** @param description {@code ""} removes it */
    public static AnnotationQueueChanges description(String description) {
        return new AnnotationQueueChanges(null, description, null, null, null, null);
    }

    /**
     * All labels that the queue has then. Those that stay need their ids; a label without one is a new label.
     *
     * @param labels with different names; none removes all of them
     */
    public static AnnotationQueueChanges labels(LabelSchema... labels) {
        return new AnnotationQueueChanges(null, null, AnnotationSchema.of(labels), null, null, null);
    }

    /** All reviewers that the queue has then; none removes them. */
    public static AnnotationQueueChanges reviewers(String... emails) {
        return new AnnotationQueueChanges(null, null, null, null, null, List.of(emails));
    }

    public AnnotationQueueChanges withName(String name) {
        return new AnnotationQueueChanges(name, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                reviewerEmails);
    }

    public AnnotationQueueChanges withDescription(String description) {
        return new AnnotationQueueChanges(name, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                reviewerEmails);
    }

    /** @see #labels(LabelSchema...) */
    public AnnotationQueueChanges withLabels(LabelSchema... labels) {
        return new AnnotationQueueChanges(name, description, AnnotationSchema.of(labels), restrictToReviewers,
                restrictToAssignees, reviewerEmails);
    }

    public AnnotationQueueChanges withRestrictionToReviewers(boolean restricted) {
        return new AnnotationQueueChanges(name, description, annotationSchema, restricted, restrictToAssignees, reviewerEmails);
    }

    public AnnotationQueueChanges withRestrictionToAssignees(boolean restricted) {
        return new AnnotationQueueChanges(name, description, annotationSchema, restrictToReviewers, restricted, reviewerEmails);
    }

    /** @see #reviewers(String...) */
    public AnnotationQueueChanges withReviewers(String... emails) {
        return new AnnotationQueueChanges(name, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                List.of(emails));
    }
}
