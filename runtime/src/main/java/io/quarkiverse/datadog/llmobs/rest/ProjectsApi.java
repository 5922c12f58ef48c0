package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.project.NewProject;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.project.ProjectChanges;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ProjectDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The project operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/projects")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ProjectsApi {

    /**
     * Lists projects, newest first. A parameter that is null is not sent.
     *
     * @param id only the project of this id; null for all
     * @param name only the project of this name, case-sensitive; null for all
     * @param cursor where the page starts, from {@code meta().after()} of the page before; null for the first page
     * @param limit the largest number of items in the page; null for the default of the service
     */
    @GET
    @Operation(id = "ListLLMObsProjects", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Project>>>> listProjects(@QueryParam("filter[id]") String id,
            @QueryParam("filter[name]") String name, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /**
     * Creates a project, or returns the one of that name.
     *
     * @param request {@code Document.of("projects", newProject)}
     */
    @POST
    @Operation(id = "CreateLLMObsProject", retrySafety = RetrySafety.GET_OR_CREATE)
    Uni<Document<Resource<Project>>> createProject(Document<Resource<NewProject>> request);

    /**
     * Changes a project.
     *
     * @param projectId the project, never null
     * @param request {@code Document.of("projects", changes)}
     */
    @PATCH
    @Path("/{project_id}")
    @Operation(id = "UpdateLLMObsProject", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<Project>>> updateProject(@PathParam("project_id") String projectId,
            Document<Resource<ProjectChanges>> request);

    /**
     * Deletes projects. The response has no body.
     *
     * @param request {@code Document.of("projects", new ProjectDeletion(projectIds))}
     */
    @POST
    @Path("/delete")
    @Operation(id = "DeleteLLMObsProjects", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteProjects(Document<Resource<ProjectDeletion>> request);
}
