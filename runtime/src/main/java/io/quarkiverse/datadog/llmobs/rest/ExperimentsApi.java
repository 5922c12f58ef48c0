package io.quarkiverse.datadog.llmobs.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * The experiment operations of the HTTP API.
 */
@Path("/api/v2/llm-obs/v1/experiments")
@Consumes("application/json")
@Produces({ "application/vnd.api+json", "application/json" })
public interface ExperimentsApi {

    /**
     * Creates an experiment. The request must name the project: the configured one does not apply here.
     *
     * @param request {@code Document.of("experiments", newExperiment)}
     */
    @POST
    @Operation(id = "CreateLLMObsExperiment", retrySafety = RetrySafety.CONDITIONAL)
    Uni<Document<Resource<Experiment>>> createExperiment(Document<Resource<NewExperiment>> request);
}
