package io.quarkiverse.datadog.llmobs.project;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The projects of an organisation.
 */
public interface Projects {

    /** All projects, newest first. Pages are requested while the listing is read. */
    Paged<Project> list();

    /** The projects that match the query, newest first. Pages are requested while the listing is read. */
    Paged<Project> list(ProjectQuery query);

    /**
     * Creates a project, or returns the one that has this name already, unchanged; the response does not tell which. Retried
     * after a failure, because sending it twice has the same effect.
     */
    Project create(NewProject project);
}
