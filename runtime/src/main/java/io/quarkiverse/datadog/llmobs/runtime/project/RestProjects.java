package io.quarkiverse.datadog.llmobs.runtime.project;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

public record RestProjects(Api<ProjectsApi> api) implements ReactiveProjects {

    @Override
    public ReactivePaged<Project> list() {
        return list(ProjectQuery.all());
    }

    @Override
    public ReactivePaged<Project> list(ProjectQuery query) {
        Arguments.required("query", query);
        return api.paged((projects, page) -> projects.listProjects(query.id(), query.name(), page.cursor(), page.size()));
    }

    @Override
    public Uni<Project> create(NewProject project) {
        Arguments.required("project", project);
        return api.one(projects -> projects.createProject(Document.of("projects", project)),
                () -> named(project.name()));
    }

    /** There is one project of a name. */
    private Uni<Project> named(String name) {
        return list(ProjectQuery.named(name)).stream().filter(project -> name.equals(project.name())).toUni();
    }
}
