package io.quarkiverse.datadog.llmobs.runtime.project;

import java.util.Collection;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;
import io.quarkiverse.datadog.llmobs.value.Creation;

/**
 * Waits for the results of the reactive projects.
 */
public record BlockingProjects(ReactiveProjects reactive) implements Projects {

    @Override
    public Paged<Project> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<Project> list(ProjectQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Optional<Project> find(String projectId) {
        return Blocking.await(reactive.find(projectId));
    }

    @Override
    public Project get(String projectId) {
        return Blocking.await(reactive.get(projectId));
    }

    @Override
    public Project create(NewProject project) {
        return Blocking.await(reactive.create(project));
    }

    @Override
    public Creation<Project> getOrCreate(NewProject project) {
        return Blocking.await(reactive.getOrCreate(project));
    }

    @Override
    public Project createNew(NewProject project) {
        return Blocking.await(reactive.createNew(project));
    }

    @Override
    public Project update(String projectId, ProjectChanges changes) {
        return Blocking.await(reactive.update(projectId, changes));
    }

    @Override
    public void delete(String projectId) {
        Blocking.await(reactive.delete(projectId));
    }

    @Override
    public void delete(Collection<String> projectIds) {
        Blocking.await(reactive.delete(projectIds));
    }
}
