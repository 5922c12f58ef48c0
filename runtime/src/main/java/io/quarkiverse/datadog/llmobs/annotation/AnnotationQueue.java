package io.quarkiverse.datadog.llmobs.annotation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.annotation.label.AnnotationSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A queue of interactions to annotate.
 *
 * @param id the id
 * @param name the name
 * @param description free text
 * @param projectId the project it belongs to
 * @param annotationSchema the labels, or null
 * @param restrictToReviewers whether only its reviewers may annotate; this and the next three are null on a server before
 *        September 2026
 * @param restrictToAssignees whether only users to whom an interaction is assigned may annotate it
 * @param reviewerEmails the e-mail addresses of its reviewers; null unless the user of the keys may manage access
 * @param canManageAccess whether the user of the keys may manage access to it
 * @param ownedBy the id of the user who owns it
 * @param createdBy the id of the user who created it
 * @param createdAt when it was created
 * @param modifiedBy the id of the user who last changed it
 * @param modifiedAt when it was last changed
 * @param other members that this version does not know, never null
 */
public record AnnotationQueue(String id, String name, String description, String projectId,
        AnnotationSchema annotationSchema, Boolean restrictToReviewers, Boolean restrictToAssignees,
        List<String> reviewerEmails, Boolean canManageAccess, String ownedBy, String createdBy, Instant createdAt,
        String modifiedBy, Instant modifiedAt, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AnnotationQueue {
        reviewerEmails = Values.copy(reviewerEmails);
        other = Values.copyOrEmpty(other);
    }

    /** The labels, none when the response had none. */
    public List<LabelSchema> labels() {
        return annotationSchema == null ? List.of() : annotationSchema.labelSchemas();
    }
}
