package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.dataset.DraftState;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on drafts of datasets. No request has a body.
 */
@Path("/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/draft_state")
@Produces({ "application/vnd.api+json", "application/json" })
public interface DatasetDraftsApi {

    /**
     * Reads who has locked the draft of a dataset.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     */
    @GET
    @Operation(id = "GetLLMObsDatasetDraftState", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<DraftState>>> getDraftState(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId);

    /**
     * Locks the draft of a dataset for the user of the keys.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     */
    @PATCH
    @Path("/lock")
    @Operation(id = "LockLLMObsDatasetDraftState", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<DraftState>>> lockDraft(@PathParam("project_id") String projectId,
            @PathParam("dataset_id") String datasetId);

    /**
     * Releases the lock that the user of the keys holds on the draft of a dataset. The response has no body.
     *
     * @param projectId the project, never null
     * @param datasetId the dataset, never null
     */
    @PATCH
    @Path("/unlock")
    @Operation(id = "UnlockLLMObsDatasetDraftState", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> unlockDraft(@PathParam("project_id") String projectId, @PathParam("dataset_id") String datasetId);
}
