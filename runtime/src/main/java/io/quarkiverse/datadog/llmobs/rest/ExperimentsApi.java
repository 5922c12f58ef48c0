package io.quarkiverse.datadog.llmobs.rest;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentDeletion;
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
     * Lists experiments, newest first. A parameter that is null is not sent. The service wants the project or the dataset.
     *
     * @param projectId only experiments of this project; null for any, if a dataset is given
     * @param datasetId only experiments that run on this dataset; null for any
     * @param ids only experiments with one of these ids; null or empty for any
     * @param name only experiments with this name of the run, case-sensitive; null for any
     * @param experiment only experiments with this logical name, case-sensitive; null for any
     * @param metadata only experiments whose metadata contains this JSON object; null for any
     * @param parentExperimentIds only experiments that are compared with one of these; null or empty for any
     * @param isDeleted true for deleted experiments only; null for the default of the service, those that are not deleted
     * @param userData whether authors are filled; null for the default of the service
     * @param datasetNames whether names of datasets are filled; null for the default of the service
     * @param cursor where the page starts, from {@code meta().after()} of the page before; null for the first page
     * @param limit the largest number of items in the page; the service cuts it to 5000, which is the default for null
     */
    @GET
    @Operation(id = "ListLLMObsExperiments", retrySafety = RetrySafety.SAFE)
    Uni<Document<List<Resource<Experiment>>>> listExperiments(@QueryParam("filter[project_id]") String projectId,
            @QueryParam("filter[dataset_id]") String datasetId, @QueryParam("filter[id]") List<String> ids,
            @QueryParam("filter[name]") String name, @QueryParam("filter[experiment]") String experiment,
            @QueryParam("filter[metadata]") String metadata,
            @QueryParam("filter[parent_experiment_id]") List<String> parentExperimentIds,
            @QueryParam("filter[is_deleted]") Boolean isDeleted, @QueryParam("include[user_data]") Boolean userData,
            @QueryParam("include[dataset_names]") Boolean datasetNames, @QueryParam("page[cursor]") String cursor,
            @QueryParam("page[limit]") Integer limit);

    /**
     * Creates an experiment. The request must name the project: the configured one does not apply here.
     *
     * @param request {@code Document.of("experiments", newExperiment)}
     */
    @POST
    @Operation(id = "CreateLLMObsExperiment", retrySafety = RetrySafety.CONDITIONAL)
    Uni<Document<Resource<Experiment>>> createExperiment(Document<Resource<NewExperiment>> request);

    /**
     * Changes an experiment.
     *
     * @param experimentId the experiment, never null
     * @param request {@code Document.of("experiments", changes)}
     * @return a document without data: the live service sends no body, by the published description the response has the
     *         experiment
     */
    @PATCH
    @Path("/{experiment_id}")
    @Operation(id = "UpdateLLMObsExperiment", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Document<Resource<Experiment>>> updateExperiment(@PathParam("experiment_id") String experimentId,
            Document<Resource<ExperimentChanges>> request);

    /**
     * Deletes experiments. The response has no body.
     *
     * @param request {@code Document.of("experiments", new ExperimentDeletion(experimentIds))}
     */
    @POST
    @Path("/delete")
    @Operation(id = "DeleteLLMObsExperiments", retrySafety = RetrySafety.IDEMPOTENT)
    Uni<Void> deleteExperiments(Document<Resource<ExperimentDeletion>> request);
}
