package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.annotation.interaction.NewInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AddedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotatedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionDeletion;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on the interactions of an annotation queue.
 */
@Path("/api/v2/llm-obs/v1/annotation-queues/{queue_id}")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface QueueInteractionsApi {

    /**
     * Adds interactions.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("interactions", new NewInteractions(interactions))}
     */
    @POST
    @Path("/interactions")
    @Operation(id = "CreateLLMObsAnnotationQueueInteractions", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<AddedInteractions>>> addInteractions(@PathParam("queue_id") String queueId,
            Document<Resource<NewInteractions>> request);

    /**
     * Removes interactions.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("interactions", new InteractionDeletion(interactionIds))}
     */
    @POST
    @Path("/interactions/delete")
    @Operation(id = "DeleteLLMObsAnnotationQueueInteractions", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteInteractions(@PathParam("queue_id") String queueId, Document<Resource<InteractionDeletion>> request);

    /**
     * Returns the interactions with their annotations, all in one response.
     *
     * @param queueId the queue, never null
     */
    @GET
    @Path("/annotated-interactions")
    @Operation(id = "GetLLMObsAnnotatedInteractions", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<AnnotatedInteractions>>> getAnnotatedInteractions(@PathParam("queue_id") String queueId);
}
