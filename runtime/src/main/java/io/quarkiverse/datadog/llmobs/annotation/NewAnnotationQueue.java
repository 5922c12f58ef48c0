package io.quarkiverse.datadog.llmobs.annotation;

import java.util.List;

import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A queue to create.
 *
 * @param name the name, not blank
 * @param projectId the project; null for the configured one
 * @param description free text, or null
 * @param annotationSchema the labels; null for none, which can be added later
 * @param restrictToReviewers whether only its reviewers may annotate; null for the default of the service. A server before
 *        September 2026 ignores this and the next two
 * @param restrictToAssignees whether only users to whom an interaction is assigned may annotate it; null for the default
 * @param reviewerEmails the e-mail addresses of its reviewers; null for none
 */
public record NewAnnotationQueue(String name, String projectId, String description, AnnotationSchema annotationSchema,
        Boolean restrictToReviewers, Boolean restrictToAssignees, List<String> reviewerEmails) {

    public NewAnnotationQueue {
        Values.required("The name of an annotation queue", name);
        reviewerEmails = Values.copy(reviewerEmails);
    }

    public static NewAnnotationQueue named(String name) {
        return new NewAnnotationQueue(name, null, null, null, null, null, null);
    }

    public NewAnnotationQueue inProject(String projectId) {
        return new NewAnnotationQueue(name, projectId, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                reviewerEmails);
    }

    public NewAnnotationQueue withDescription(String description) {
        return new NewAnnotationQueue(name, projectId, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                reviewerEmails);
    }

    /** @param labels with different names */
    public NewAnnotationQueue withLabels(LabelSchema... labels) {
        return new NewAnnotationQueue(name, projectId, description, AnnotationSchema.of(labels), restrictToReviewers,
                restrictToAssignees, reviewerEmails);
    }

    /** The same with reviewers, who may annotate; others may do so as well unless the queue is restricted to reviewers. */
    public NewAnnotationQueue withReviewers(String... emails) {
        return new NewAnnotationQueue(name, projectId, description, annotationSchema, restrictToReviewers, restrictToAssignees,
                List.of(emails));
    }

    /** The same as one that only its reviewers may annotate. */
    public NewAnnotationQueue restrictedToReviewers() {
        return new NewAnnotationQueue(name, projectId, description, annotationSchema, true, restrictToAssignees,
                reviewerEmails);
    }

    /** The same as one in which only users to whom an interaction is assigned may annotate it. */
    public NewAnnotationQueue restrictedToAssignees() {
        return new NewAnnotationQueue(name, projectId, description, annotationSchema, restrictToReviewers, true,
                reviewerEmails);
    }
}
