package io.quarkiverse.datadog.llmobs;

import io.quarkiverse.datadog.llmobs.model.NewProject;
import io.quarkiverse.datadog.llmobs.model.Project;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.query.ProjectQuery;

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
