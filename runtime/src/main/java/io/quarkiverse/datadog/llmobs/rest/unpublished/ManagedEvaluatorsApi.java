package io.quarkiverse.datadog.llmobs.rest.unpublished;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The evaluators that are configured in Datadog. They are not part of the published API: the form of their requests is that of
 * the official SDKs, and Datadog may change it.
 */
@Path("/api/unstable/llm-obs/v1/evaluators")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ManagedEvaluatorsApi {

    /**
     * Runs an evaluator.
     *
     * @param evaluatorName the evaluator, never null
     * @param request {@code Document.of("evaluator_inference", input)}
     * @return a resource, which may have no id
     */
    @POST
    @Path("/{evaluator_name}/infer")
    @Operation(id = "RunLLMObsManagedEvaluator", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<ManagedEvaluatorResult>>> runEvaluator(@PathParam("evaluator_name") String evaluatorName,
            Document<Resource<ManagedEvaluatorInput>> request);
}
