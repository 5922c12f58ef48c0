package io.quarkiverse.datadog.llmobs.emulator.annotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The annotation queues of all projects. A deleted one stays here, out of sight.
 */
public record AnnotationQueues(Projects projects) {

    /** The queues of a project, with those that are deleted. */
    public static Catalog<AnnotationQueue> of(Project project) {
        return project.contents(AnnotationQueue.class);
    }

    /** The queue with this id in any project, also if it is deleted; null if there is none. */
    public AnnotationQueue known(String id) {
        return projects.catalog().all().stream().map(project -> of(project).find(id)).filter(queue -> queue != null).findFirst()
                .orElse(null);
    }

    /** The queues that are not deleted, newest first. */
    List<AnnotationQueue> all() {
        List<AnnotationQueue> all = new ArrayList<>();
        projects.catalog().all().forEach(project -> all.addAll(of(project).all()));
        all.removeIf(AnnotationQueue::isDeleted);
        Collections.reverse(all);
        all.sort(Comparator.comparing((AnnotationQueue queue) -> queue.view().created()).reversed());
        return all;
    }

    /**
     * The queue in the path of a request that reads.
     *
     * @throws ApiException if it is unknown or deleted
     */
    AnnotationQueue toRead(ApiRequest request) {
        AnnotationQueue queue = known(request.path("queue_id"));
        if (queue == null || queue.isDeleted()) {
            throw ApiException.notFound();
        }
        return queue;
    }

    /**
     * The queue in the path of a request that writes.
     *
     * @throws ApiException if it is unknown or deleted; the message says so
     */
    AnnotationQueue toWrite(ApiRequest request) {
        AnnotationQueue queue = toDelete(request);
        if (queue.isDeleted()) {
            throw ApiException.unknown("annotation queue");
        }
        return queue;
    }

    /** The same, also if it is deleted already. */
    AnnotationQueue toDelete(ApiRequest request) {
        AnnotationQueue queue = known(request.path("queue_id"));
        if (queue == null) {
            throw ApiException.unknown("annotation queue");
        }
        return queue;
    }
}
