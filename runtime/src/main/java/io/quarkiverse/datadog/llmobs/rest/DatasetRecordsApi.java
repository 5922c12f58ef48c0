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

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.RecordDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.UpdatedRecords;
import io.smallrye.mutiny.Uni;

/**
 * The record operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface DatasetRecordsApi {

    /**
     * Lists records, newest batch first. A parameter that is null is not sent.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param version from 1 to the current version; null for the current version, which may be another one for each page
     * @param tags only records with any of these tags, each {@code key:value}; null or empty for all. The published
     *        description does not name this parameter, but the service reads it
     * @param cursor where the page starts, from {@code meta().after()} of the page before; null for the first page
     * @param limit the largest number of items in the page; null for the default of the service
     */
    @GET
    @Path("/records")
    @Operation(id = "ListLLMObsDatasetRecords", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<DatasetRecord>>>> listRecords(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, @QueryParam("filter[version]") Long version,
            @QueryParam("filter[tags]") List<String> tags, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /**
     * Appends records as a new version of the dataset.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", new AppendedRecords(records, null))}
     */
    @POST
    @Path("/records")
    @Operation(id = "CreateLLMObsDatasetRecords", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<List<Resource<DatasetRecord>>>> appendRecords(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<AppendedRecords>> request);

    /**
     * Updates records in one new version of the dataset.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", new UpdatedRecords(changes))}
     */
    @PATCH
    @Path("/records")
    @Operation(id = "UpdateLLMObsDatasetRecords", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<List<Resource<DatasetRecord>>>> updateRecords(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<UpdatedRecords>> request);

    /**
     * Deletes records. The response has no body.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", new RecordDeletion(recordIds))}
     */
    @POST
    @Path("/records/delete")
    @Operation(id = "DeleteLLMObsDatasetRecords", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteRecords(@PathParam("project_id") String projectId, @PathParam("dataset_id") String datasetId,
            Document<Resource<RecordDeletion>> request);

    /**
     * Inserts, updates and deletes records in one new version of the dataset.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param request {@code Document.of("datasets", datasetId, batch)}
     */
    @POST
    @Path("/batch_update")
    @Operation(id = "BatchUpdateLLMObsDataset", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<List<Resource<DatasetRecord>>>> batchUpdate(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<BatchUpdate>> request);
}
