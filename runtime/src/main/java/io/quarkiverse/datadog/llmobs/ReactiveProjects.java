package io.quarkiverse.datadog.llmobs;

import io.quarkiverse.datadog.llmobs.model.NewProject;
import io.quarkiverse.datadog.llmobs.model.Project;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.query.ProjectQuery;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Projects}.
 */
public interface ReactiveProjects {

    /** @see Projects#list() */
    ReactivePaged<Project> list();

    /** @see Projects#list(ProjectQuery) */
    ReactivePaged<Project> list(ProjectQuery query);

    /** @see Projects#create(NewProject) */
    Uni<Project> create(NewProject project);
}
