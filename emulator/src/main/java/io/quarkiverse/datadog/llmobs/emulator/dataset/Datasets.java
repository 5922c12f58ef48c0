package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.project.Project;
import io.quarkiverse.datadog.llmobs.emulator.project.Projects;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * The datasets of all projects.
 */
public record Datasets(Projects projects) {

    /** The datasets of a project. */
    public static Catalog<Dataset> of(Project project) {
        return project.contents(Dataset.class);
    }

    /**
     * Deletes datasets, all or none. One that has been deleted before is returned as it was deleted, so that a request
     * can be retried.
     *
     * @throws ApiException if a dataset is unknown
     */
    static List<Dataset.View> delete(Project project, Collection<String> ids, long now) {
        Catalog<Dataset> datasets = of(project);
        Catalog<Dataset.View> deleted = project.contents(Dataset.View.class);
        synchronized (datasets) {
            ids.stream().filter(id -> deleted.find(id) == null).forEach(id -> toWrite(project, id));
            for (String id : ids) {
                Dataset dataset = datasets.remove(id);
                if (dataset != null) {
                    // A seed may have created another dataset with the id of a deleted one.
                    deleted.remove(id);
                    deleted.add(dataset.view().deletedAt(now));
                }
            }
            return ids.stream().map(deleted::find).toList();
        }
    }

    private static boolean namesProject(ApiRequest request) {
        return request.path("project_id") != null;
    }

    /** The project that has a dataset of this id, also a deleted one, or null. */
    private Project owner(String id) {
        return projects.catalog().all().stream()
                .filter(project -> of(project).find(id) != null || project.contents(Dataset.View.class).find(id) != null)
                .findFirst().orElse(null);
    }

    private Project ownerToWrite(String id) {
        Project owner = owner(id);
        if (owner == null) {
            throw ApiException.unknown("dataset");
        }
        return owner;
    }

    /**
     * The ids of the datasets that a request deletes, by their project: the one in the path, or, if the path has none, those
     * that have them.
     *
     * @throws ApiException if a project is unknown
     */
    Map<Project, Set<String>> toDelete(ApiRequest request, Set<String> ids) {
        if (namesProject(request)) {
            return Map.of(projects.toWrite(request), ids);
        }
        Map<Project, Set<String>> owned = new LinkedHashMap<>();
        ids.forEach(id -> owned.computeIfAbsent(ownerToWrite(id), project -> new LinkedHashSet<>()).add(id));
        return owned;
    }

    /**
     * The dataset in the path of a request that reads.
     *
     * @throws ApiException if the project or the dataset is unknown, as the service responds: without an explanation
     */
    public Dataset toRead(ApiRequest request) {
        Project project = namesProject(request) ? projects.toRead(request) : owner(request.path("dataset_id"));
        Dataset dataset = project == null ? null : of(project).find(request.path("dataset_id"));
        if (dataset == null) {
            throw ApiException.notFound();
        }
        return dataset;
    }

    /**
     * The dataset in the path of a request that changes its records.
     *
     * @throws ApiException if the project or the dataset is unknown, or another user has locked the draft; the message says so
     */
    public Dataset toWrite(ApiRequest request) {
        String id = request.path("dataset_id");
        Dataset dataset = toWrite(namesProject(request) ? projects.toWrite(request) : ownerToWrite(id), id);
        dataset.draft().checkCaller();
        return dataset;
    }

    /**
     * The dataset with this id, for any other request that writes.
     *
     * @throws ApiException if it is unknown; the message says so
     */
    public static Dataset toWrite(Project project, String id) {
        Dataset dataset = of(project).find(id);
        if (dataset == null) {
            throw ApiException.unknown("dataset");
        }
        return dataset;
    }
}
