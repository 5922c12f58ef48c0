package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueue;
import io.quarkiverse.datadog.llmobs.annotation.AnnotationQueueChanges;
import io.quarkiverse.datadog.llmobs.annotation.NewAnnotationQueue;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.Labels;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on annotation queues and their labels.
 */
@Path("/api/v2/llm-obs/v1/annotation-queues")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface AnnotationQueuesApi {

    /**
     * Lists queues, all in one response. The service does not take both parameters.
     *
     * @param projectId only the queues of this project; null for all
     * @param queueIds only the queues with these ids; null or empty for all
     */
    @GET
    @Operation(id = "ListLLMObsAnnotationQueues", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<AnnotationQueue>>>> listQueues(@QueryParam("projectId") String projectId,
            @QueryParam("queueIds") List<String> queueIds);

    /**
     * Creates a queue.
     *
     * @param request {@code Document.of("queues", newQueue)}
     */
    @POST
    @Operation(id = "CreateLLMObsAnnotationQueue", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<AnnotationQueue>>> createQueue(Document<Resource<NewAnnotationQueue>> request);

    /**
     * Changes a queue.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("queues", changes)}
     */
    @PATCH
    @Path("/{queue_id}")
    @Operation(id = "UpdateLLMObsAnnotationQueue", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<AnnotationQueue>>> updateQueue(@PathParam("queue_id") String queueId,
            Document<Resource<AnnotationQueueChanges>> request);

    /**
     * Deletes a queue.
     *
     * @param queueId the queue, never null
     */
    @DELETE
    @Path("/{queue_id}")
    @Operation(id = "DeleteLLMObsAnnotationQueue", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteQueue(@PathParam("queue_id") String queueId);

    /**
     * Returns the labels of a queue.
     *
     * @param queueId the queue, never null
     */
    @GET
    @Path("/{queue_id}/label-schema")
    @Operation(id = "GetLLMObsAnnotationQueueLabelSchema", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<Labels>>> getLabels(@PathParam("queue_id") String queueId);

    /**
     * Replaces the labels of a queue.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("queues", Labels.of(schema))}
     */
    @PUT
    @Path("/{queue_id}/label-schema")
    @Operation(id = "UpdateLLMObsAnnotationQueueLabelSchema", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<Labels>>> updateLabels(@PathParam("queue_id") String queueId,
            Document<Resource<Labels>> request);
}
