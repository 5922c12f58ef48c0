package io.quarkiverse.datadog.llmobs.project;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The projects of an organisation.
 */
public interface Projects {

    /** All projects, newest first, fetched as the loop goes. */
    Paged<Project> list();

    /** The projects that the query asks for, newest first, fetched as the loop goes. */
    Paged<Project> list(ProjectQuery query);

    /**
     * Creates a project, or gets the one that has this name already; the answer does not tell which. Repeated after a failure,
     * since a repetition does no harm.
     */
    Project create(NewProject project);
}
