package io.quarkiverse.datadog.llmobs.rest.unpublished;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.evaluation.AcceptedBatch;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.rest.wire.evaluation.EvaluationMetrics;
import io.smallrye.mutiny.Uni;

/**
 * The intake of evaluations and feedback. It is not part of the published API: its form is that of the official SDKs, and
 * Datadog may change it.
 */
@Intake
@Path("/api/intake/llm-obs/v2/eval-metric")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface IntakeApi {

    /**
     * Submits evaluations and feedback.
     *
     * @param request {@code Document.of("evaluation_metric", new EvaluationMetrics(metrics))}
     * @return what was accepted; a document without data when the response has no body
     */
    @POST
    @Operation(id = "SubmitLLMObsEvaluationMetrics", retrySafety = RetrySafety.NON_IDEMPOTENT)
    Uni<Document<Resource<AcceptedBatch>>> submitMetrics(Document<Resource<EvaluationMetrics>> request);
}
