package io.quarkiverse.datadog.llmobs.rest;

import java.io.InputStream;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.rest.wire.DatasetDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The dataset operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/{project_id}/datasets")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface DatasetsApi {

    /**
     * Lists the datasets of a project, newest first. A parameter that is null is not sent.
     *
     * @param projectId the project, never null
     * @param name only the dataset of this name, case-sensitive; null for all
     * @param id only the dataset of this id; null for all
     * @param cursor where the page starts, from {@code meta().after()} of the page before; null for the first page
     * @param limit the largest number of items in the page; null for the default of the service
     */
    @GET
    @Operation(id = "ListLLMObsDatasets", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Dataset>>>> listDatasets(@PathParam("project_id") String projectId,
            @QueryParam("filter[name]") String name, @QueryParam("filter[id]") String id,
            @QueryParam("page[cursor]") String cursor, @QueryParam("page[limit]") Integer limit);

    /**
     * Creates a dataset, or returns the one of that name.
     *
     * @param projectId the project, never null
     * @param request {@code Document.of("datasets", newDataset)}
     */
    @POST
    @Operation(id = "CreateLLMObsDataset", retrySafety = RetrySafety.GET_OR_CREATE)
    Uni<Document<Resource<Dataset>>> createDataset(@PathParam("project_id") String projectId,
            Document<Resource<NewDataset>> request);

    /**
     * Changes a dataset.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", changes)}
     */
    @PATCH
    @Path("/{dataset_id}")
    @Operation(id = "UpdateLLMObsDataset", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<Dataset>>> updateDataset(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<DatasetChanges>> request);

    /**
     * Deletes datasets.
     *
     * @param projectId the project, never null
     * @param request {@code Document.of("datasets", DatasetDeletion.soft(datasetIds))}
     * @return the deleted datasets, or a document without data: the live service responds with them, by the published
     *         description the response has no body
     */
    @POST
    @Path("/delete")
    @Operation(id = "DeleteLLMObsDatasets", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<List<Resource<Dataset>>>> deleteDatasets(@PathParam("project_id") String projectId,
            Document<Resource<DatasetDeletion>> request);

    /**
     * Creates a dataset with the current records of another one.
     *
     * @param projectId the project of both, never null
     * @param datasetId the dataset to copy, never null
     * @param request {@code Document.of("datasets", datasetId, newClone)}
     */
    @POST
    @Path("/{dataset_id}/clone")
    @Operation(id = "CloneLLMObsDataset", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<Dataset>>> cloneDataset(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<NewClone>> request);

    /**
     * Downloads a dataset as CSV. Read the stream on a worker thread and close it: until then it holds one of the
     * {@code max-connections} of the calls. The connection is closed when the consumer does not read for longer than the
     * {@code read-timeout}; {@code datasets().export(…)} has no such limit.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param format {@code csv}, the only one; null for the default of the service, which is the same
     * @param version from 0 to the current version; null for the current version
     */
    @GET
    @Path("/{dataset_id}/export")
    @Produces({ "text/csv", "application/json;q=0.5" })
    @Operation(id = "ExportLLMObsDataset", retrySafety = RetrySafety.SAFE)
    Uni<InputStream> exportDataset(@PathParam("project_id") String projectId, @PathParam("dataset_id") String datasetId,
            @QueryParam("format") String format, @QueryParam("version") Long version);
}
