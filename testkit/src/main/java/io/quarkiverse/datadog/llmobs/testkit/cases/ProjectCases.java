package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.project.ProjectQuery;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ProjectDeletion;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on projects.
 */
final class ProjectCases {

    private ProjectCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), create(), update(), delete());
    }

    private static OperationCase list() {
        ProjectQuery query = new ProjectQuery("project-1", "evaluations");
        return OperationCase.of(ProjectsApi.class, api -> api.listProjects("project-1", "evaluations", null, null))
                .blocking(llmobs -> llmobs.projects().list(query))
                .reactive(llmobs -> llmobs.projects().list(query))
                .response("""
                        {"data": [{"id": "project-1", "type": "projects", "attributes": {
                            "name": "evaluations", "description": null, "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}],
                         "meta": {"after": ""}}""")
                .build();
    }

    private static OperationCase create() {
        NewProject project = NewProject.named("evaluations").withDescription("nightly");
        return OperationCase.of(ProjectsApi.class, api -> api.createProject(Document.of("projects", project)))
                .blocking(llmobs -> llmobs.projects().create(project))
                .reactive(llmobs -> llmobs.projects().create(project))
                .request("""
                        {"data": {"type": "projects", "attributes": {"name": "evaluations", "description": "nightly"}}}""")
                .response("""
                        {"data": {"id": "project-1", "type": "projects", "attributes": {
                            "name": "evaluations", "description": "nightly", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase update() {
        ProjectChanges changes = ProjectChanges.name("evaluations").withDescription("");
        return OperationCase.of(ProjectsApi.class, api -> api.updateProject(PROJECT, Document.of("projects", changes)))
                .blocking(llmobs -> llmobs.projects().update(PROJECT, changes))
                .reactive(llmobs -> llmobs.projects().update(PROJECT, changes))
                .request("""
                        {"data": {"type": "projects", "attributes": {"name": "evaluations", "description": ""}}}""")
                .response("""
                        {"data": {"id": "project-1", "type": "projects", "attributes": {
                            "name": "evaluations", "description": null, "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase delete() {
        List<String> ids = List.of(PROJECT, "project-2");
        return OperationCase
                .of(ProjectsApi.class, api -> api.deleteProjects(Document.of("projects", new ProjectDeletion(ids))))
                .blockingVoid(llmobs -> llmobs.projects().delete(ids))
                .reactive(llmobs -> llmobs.projects().delete(ids))
                .request("""
                        {"data": {"type": "projects", "attributes": {"project_ids": ["project-1", "project-2"]}}}""")
                .build();
    }
}
