package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.model.DatasetRecord;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The record operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/records")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface DatasetRecordsApi {

    /**
     * Lists records, newest batch first; any parameter but the ids may be null.
     *
     * @param tags labels of which a record must have any; the parameter is missing in the API description, yet works
     */
    @GET
    @Operation(id = "ListLLMObsDatasetRecords", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<DatasetRecord>>>> listRecords(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, @QueryParam("filter[version]") Long version,
            @QueryParam("filter[tags]") List<String> tags, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /** Appends records as a new version of the dataset. */
    @POST
    @Operation(id = "CreateLLMObsDatasetRecords", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<List<Resource<DatasetRecord>>>> appendRecords(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId, Document<Resource<AppendedRecords>> request);
}
