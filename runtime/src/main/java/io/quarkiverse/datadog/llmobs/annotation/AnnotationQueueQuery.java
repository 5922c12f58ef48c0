package io.quarkiverse.datadog.llmobs.annotation;

import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Selects the queues of a listing: by their project or by their ids, because the service does not take both.
 *
 * @param projectId the project, or null for any
 * @param queueIds the ids, of which a queue has one; empty for any
 */
public record AnnotationQueueQuery(String projectId, List<String> queueIds) {

    public AnnotationQueueQuery {
        if (projectId != null) {
            Values.required("The id of the project in a query", projectId);
        }
        queueIds = Values.copyOrEmpty(queueIds);
        queueIds.forEach(id -> Values.required("The id of a queue in a query", id));
        if (projectId != null && !queueIds.isEmpty()) {
            throw new IllegalArgumentException("A query of queues must not have both the project '" + projectId
                    + "' and the queue ids " + queueIds + "; leave out the one or the other");
        }
    }

    /** All queues of the organisation. */
    public static AnnotationQueueQuery all() {
        return new AnnotationQueueQuery(null, null);
    }

    public static AnnotationQueueQuery inProject(String projectId) {
        return new AnnotationQueueQuery(projectId, null);
    }

    public static AnnotationQueueQuery withIds(String... queueIds) {
        return new AnnotationQueueQuery(null, Arrays.asList(queueIds));
    }
}
