package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Who may annotate. All components are null in a queue that no request has restricted. The members of the rules are newer than
 * the rest: as published, responses have them in every case, in the live form once a request has set one.
 */
record Access(Boolean toReviewers, Boolean toAssignees, List<String> reviewers) {

    static final Access OPEN = new Access(null, null, null);

    private static final String MANAGEABLE = "can_manage_access";
    private static final String TO_REVIEWERS = "restrict_to_reviewers";
    private static final String TO_ASSIGNEES = "restrict_to_assignees";
    private static final String REVIEWERS = "reviewer_emails";

    /** The rules with what a request changes. */
    Access with(JsonMembers attributes) {
        return new Access(flag(attributes, TO_REVIEWERS, toReviewers), flag(attributes, TO_ASSIGNEES, toAssignees),
                attributes.get(REVIEWERS) == null ? reviewers : attributes.texts(REVIEWERS));
    }

    private static Boolean flag(JsonMembers attributes, String name, Boolean known) {
        return attributes.get(name) == null ? known : Boolean.valueOf(attributes.flag(name, false));
    }

    boolean isSet() {
        return toReviewers != null || toAssignees != null || reviewers != null;
    }

    /** Whether the user of all keys may annotate. No operation assigns interactions, so no user is an assignee. */
    boolean mayAnnotate() {
        boolean isReviewer = reviewers != null
                && reviewers.contains(JsonApi.authorWithUserData().get("email").textValue());
        return !Boolean.TRUE.equals(toAssignees) && (isReviewer || !Boolean.TRUE.equals(toReviewers));
    }

    void putInto(ObjectNode attributes) {
        attributes.put(MANAGEABLE, true);
        attributes.put(TO_ASSIGNEES, Boolean.TRUE.equals(toAssignees));
        attributes.put(TO_REVIEWERS, Boolean.TRUE.equals(toReviewers));
        attributes.set(REVIEWERS, Json.texts(reviewers == null ? List.of() : reviewers));
    }

    static void removeFrom(ObjectNode attributes) {
        attributes.remove(List.of(MANAGEABLE, TO_ASSIGNEES, TO_REVIEWERS, REVIEWERS));
    }
}
