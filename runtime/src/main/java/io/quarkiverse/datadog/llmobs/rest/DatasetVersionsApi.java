package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.RestoredVersion;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on versions of datasets.
 */
@Path("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface DatasetVersionsApi {

    /**
     * Lists the versions of a dataset that are in use, all in one response.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     */
    @GET
    @Path("/versions")
    @Operation(id = "ListLLMObsDatasetVersions", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<DatasetVersion>>>> listVersions(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId);

    /**
     * Makes a new version with the records of another version. The response has no body.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", datasetId, new RestoredVersion(version))}
     */
    @POST
    @Path("/restore")
    @Operation(id = "RestoreLLMObsDatasetVersion", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Void> restoreVersion(@PathParam("project_id") String projectId, @PathParam("dataset_id") String datasetId,
            Document<Resource<RestoredVersion>> request);
}
