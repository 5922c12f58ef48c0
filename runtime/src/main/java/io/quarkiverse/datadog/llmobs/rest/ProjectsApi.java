package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.model.NewProject;
import io.quarkiverse.datadog.llmobs.model.Project;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The project operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/projects")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ProjectsApi {

    /** Lists projects, newest first; any parameter may be null. */
    @GET
    @Operation(id = "ListLLMObsProjects", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Project>>>> listProjects(@QueryParam("filter[id]") String id,
            @QueryParam("filter[name]") String name, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /** Creates a project, or answers with the one of that name. */
    @POST
    @Operation(id = "CreateLLMObsProject", retrySafety = RetrySafety.GET_OR_CREATE)
    Uni<Document<Resource<Project>>> createProject(Document<Resource<NewProject>> request);
}
