package io.quarkiverse.datadog.llmobs.emulator.dataset;

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
     * The dataset in the path of a request that reads.
     *
     * @throws ApiException if the project or the dataset is unknown, as the service responds: without an explanation
     */
    public Dataset toRead(ApiRequest request) {
        Dataset dataset = of(projects.toRead(request)).find(request.path("dataset_id"));
        if (dataset == null) {
            throw ApiException.notFound();
        }
        return dataset;
    }

    /**
     * The dataset in the path of a request that writes.
     *
     * @throws ApiException if the project or the dataset is unknown; the message says which
     */
    public Dataset toWrite(ApiRequest request) {
        return toWrite(projects.toWrite(request), request.path("dataset_id"));
    }

    /** The same for a dataset that is named in the body of a request. */
    public static Dataset toWrite(Project project, String id) {
        Dataset dataset = of(project).find(id);
        if (dataset == null) {
            throw ApiException.unknown("dataset");
        }
        return dataset;
    }
}
