package io.quarkiverse.datadog.llmobs.project;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
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
