package io.quarkiverse.datadog.llmobs.project;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Projects}.
 */
public interface ReactiveProjects {

    /** @see Projects#list() */
    ReactivePaged<Project> list();

    /** @see Projects#list(ProjectQuery) */
    ReactivePaged<Project> list(ProjectQuery query);

    /** @see Projects#find(String) */
    Uni<Optional<Project>> find(String projectId);

    /** @see Projects#get(String) */
    Uni<Project> get(String projectId);

    /** @see Projects#create(NewProject) */
    Uni<Project> create(NewProject project);

    /** @see Projects#getOrCreate(NewProject) */
    Uni<Creation<Project>> getOrCreate(NewProject project);

    /** @see Projects#createNew(NewProject) */
    Uni<Project> createNew(NewProject project);

    /** @see Projects#update(String, ProjectChanges) */
    Uni<Project> update(String projectId, ProjectChanges changes);

    /** @see Projects#delete(String) */
    Uni<Void> delete(String projectId);

    /** @see Projects#delete(Collection) */
    Uni<Void> delete(Collection<String> projectIds);
}
