package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.annotation.DeletedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.UpsertedAnnotations;
import io.quarkiverse.datadog.llmobs.annotation.interaction.NewInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AddedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotatedInteractions;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.AnnotationUpsert;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.annotation.InteractionEvents;
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

    /**
     * Returns an interaction with its annotations, and a page of its events. A parameter that is null is not sent.
     *
     * @param queueId the queue, never null
     * @param interactionId the interaction, never null
     * @param limit the largest number of events in the page; null for the default of the service, 10
     * @param cursor where the page starts, from {@code nextCursor} of the page before; null for the first page
     */
    @GET
    @Path("/annotated-interactions/{interaction_id}")
    @Operation(id = "GetLLMObsAnnotatedInteraction", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<InteractionEvents>>> getAnnotatedInteraction(@PathParam("queue_id") String queueId,
            @PathParam("interaction_id") String interactionId, @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor);

    /**
     * Writes annotations. The response names those that were not written.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("annotations", new AnnotationUpsert(annotations))}
     */
    @POST
    @Path("/annotations")
    @Operation(id = "UpsertLLMObsAnnotations", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<UpsertedAnnotations>>> upsertAnnotations(@PathParam("queue_id") String queueId,
            Document<Resource<AnnotationUpsert>> request);

    /**
     * Deletes annotations. The response names those that were not deleted.
     *
     * @param queueId the queue, never null
     * @param request {@code Document.of("annotations", new AnnotationDeletion(annotationIds))}
     */
    @POST
    @Path("/annotations/delete")
    @Operation(id = "DeleteLLMObsAnnotations", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<DeletedAnnotations>>> deleteAnnotations(@PathParam("queue_id") String queueId,
            Document<Resource<AnnotationDeletion>> request);
}
