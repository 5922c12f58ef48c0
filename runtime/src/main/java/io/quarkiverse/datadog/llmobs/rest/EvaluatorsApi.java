package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The operations of the HTTP API on custom evaluators. Their paths are below {@code /api/unstable}, so this interface promises
 * no stability: it changes when the service does.
 */
@Path("/api/unstable/llm-obs/config/evaluators/custom")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface EvaluatorsApi {

    /** Lists all custom evaluators in one response. */
    @GET
    @Operation(id = "ListLLMObsCustomEvalConfigs", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Evaluator>>>> listEvaluators();

    /**
     * Returns a custom evaluator.
     *
     * @param evalName the name of the evaluator, never null
     */
    @GET
    @Path("/{eval_name}")
    @Operation(id = "GetLLMObsCustomEvalConfig", retrySafety = RetrySafety.SAFE)
    Uni<Document<Resource<Evaluator>>> getEvaluator(@PathParam("eval_name") String evalName);

    /**
     * Creates a custom evaluator, or replaces the one of this name. The response has no body.
     *
     * @param evalName the name of the evaluator, never null
     * @param request {@code Document.of("evaluator_config", definition)}
     */
    @PUT
    @Path("/{eval_name}")
    @Operation(id = "UpdateLLMObsCustomEvalConfig", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> updateEvaluator(@PathParam("eval_name") String evalName, Document<Resource<EvaluatorDefinition>> request);

    /**
     * Deletes a custom evaluator. The response has no body.
     *
     * @param evalName the name of the evaluator, never null
     */
    @DELETE
    @Path("/{eval_name}")
    @Operation(id = "DeleteLLMObsCustomEvalConfig", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteEvaluator(@PathParam("eval_name") String evalName);
}
