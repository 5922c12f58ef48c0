package io.quarkiverse.datadog.llmobs.emulator.project;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * All projects.
 */
public final class Projects {

    private final Catalog<Project> catalog = new Catalog<>();

    public Catalog<Project> catalog() {
        return catalog;
    }

    /**
     * The project in the path of a request that reads.
     *
     * @throws ApiException if it is unknown, as the service responds: without an explanation
     */
    public Project toRead(ApiRequest request) {
        Project project = catalog.find(request.path("project_id"));
        if (project == null) {
            throw ApiException.notFound();
        }
        return project;
    }

    /**
     * The project in the path of a request that writes.
     *
     * @throws ApiException if it is unknown; the message says that the project is
     */
    public Project toWrite(ApiRequest request) {
        return toWrite(request.path("project_id"));
    }

    /** The same for a project that is named in the body of a request. */
    public Project toWrite(String id) {
        Project project = catalog.find(id);
        if (project == null) {
            throw ApiException.unknown("project");
        }
        return project;
    }
}
