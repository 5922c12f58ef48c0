package io.quarkiverse.datadog.llmobs.runtime.project;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ProjectDeletion;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.LookUp;
import io.quarkiverse.datadog.llmobs.runtime.rest.NamedCreation;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.smallrye.mutiny.Uni;

/**
 * Projects, over the MicroProfile interface.
 */
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
    public Uni<Optional<Project>> find(String projectId) {
        return lookUp(projectId).find();
    }

    @Override
    public Uni<Project> get(String projectId) {
        return lookUp(projectId).get();
    }

    private LookUp<Project> lookUp(String projectId) {
        return new LookUp<>(Arguments.pathId("project_id", projectId), list(ProjectQuery.withId(projectId)), Project::id,
                () -> api.notFound("listProjects", "there is no project " + projectId));
    }

    @Override
    public Uni<Project> create(NewProject project) {
        Arguments.required("project", project);
        return api.one(projects -> projects.createProject(Document.of("projects", project)),
                () -> named(project.name()));
    }

    @Override
    public Uni<Creation<Project>> getOrCreate(NewProject project) {
        return creation(project).getOrCreate();
    }

    @Override
    public Uni<Project> createNew(NewProject project) {
        return creation(project).createNew();
    }

    /** Nothing in a project shows whether it is new. */
    private NamedCreation<Project> creation(NewProject project) {
        Arguments.required("project", project);
        return new NamedCreation<>(named(project.name()), create(project), made -> false,
                taken -> api.conflict("createProject", "there is a project named \"" + project.name()
                        + "\" already, with the id " + taken.id() + "; choose another name, or use getOrCreate(…)"));
    }

    /** There is one project of a name. */
    private Uni<Project> named(String name) {
        return list(ProjectQuery.named(name)).stream().filter(project -> name.equals(project.name())).toUni();
    }

    @Override
    public Uni<Project> update(String projectId, ProjectChanges changes) {
        Arguments.required("changes", changes);
        return api.one(projects -> projects.updateProject(projectId, Document.of("projects", changes)),
                () -> get(projectId));
    }

    @Override
    public Uni<Void> delete(String projectId) {
        return delete(Collections.singletonList(projectId));
    }

    @Override
    public Uni<Void> delete(Collection<String> projectIds) {
        ProjectDeletion deletion = new ProjectDeletion(Arguments.ids("project_id", projectIds));
        return api.done(projects -> projects.deleteProjects(Document.of("projects", deletion)));
    }
}
