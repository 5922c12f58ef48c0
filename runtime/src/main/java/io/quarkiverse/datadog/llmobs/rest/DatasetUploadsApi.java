package io.quarkiverse.datadog.llmobs.rest;

import java.io.File;
import java.io.InputStream;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;

import io.smallrye.mutiny.Uni;

/**
 * The operation of the HTTP API that uploads records of a dataset.
 */
@Path("/api/v2/llm-obs/v2/{project_id}/datasets/{dataset_id}/records")
@Consumes("multipart/form-data")
@Produces({ "text/event-stream", "application/json;q=0.5" })
public interface DatasetUploadsApi {

    /**
     * Uploads a CSV file, which the service imports. The stream holds its server-sent events: {@code progress}, then one of
     * {@code completed} and {@code error}, all with status 200. Read it to its end on a worker thread and close it: until then
     * it holds one of the {@code max-connections}. A file that takes longer than the {@code read-timeout} to be sent fails;
     * {@code datasets().uploadInto(…)} has no such limit, and reads the events. A parameter that is null is not sent.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     * @param deduplicate whether rows whose input is already in the dataset are skipped; null for the default of the service,
     *        false
     * @param overwrite whether a row replaces the record that has its id; null for the default of the service, true
     * @param tags put on every row; null or empty for none
     * @param userData whether the response has the details of users
     * @param file with the column {@code input} and optionally {@code id}, {@code expected_output}, {@code metadata} and
     *        {@code tags}, never null
     */
    @POST
    @Path("/upload")
    @Operation(id = "UploadLLMObsDatasetRecordsFile", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<InputStream> uploadRecords(@PathParam("project_id") String projectId, @PathParam("dataset_id") String datasetId,
            @QueryParam("deduplicate") Boolean deduplicate, @QueryParam("overwrite") Boolean overwrite,
            @QueryParam("tags") List<String> tags, @QueryParam("include[user_data]") Boolean userData,
            @RestForm("file") @PartType("text/csv") File file);
}
