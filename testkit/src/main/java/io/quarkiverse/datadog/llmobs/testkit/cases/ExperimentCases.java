package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.EXPERIMENT;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.experiment.ExperimentChanges;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentQuery;
import io.quarkiverse.datadog.llmobs.experiment.ExperimentStatus;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.ExperimentDeletion;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on experiments.
 */
final class ExperimentCases {

    private ExperimentCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), create(), update(), delete());
    }

    private static OperationCase list() {
        List<String> ids = List.of("experiment-1", "experiment-2");
        List<String> baselines = List.of("experiment-0");
        ExperimentQuery query = new ExperimentQuery(PROJECT, DATASET, ids, "nightly-1", "nightly", Map.of("{k}", "v&w"),
                baselines, false, true, true);
        return OperationCase
                .of(ExperimentsApi.class, api -> api.listExperiments(PROJECT, DATASET, ids, "nightly-1", "nightly", """
                        {"{k}":"v&w"}""", baselines, false, true, true, null, null))
                .blocking(llmobs -> llmobs.experiments(PROJECT).list(query))
                .reactive(llmobs -> llmobs.experiments(PROJECT).list(query))
                .response("""
                        {"data": [{"id": "experiment-1", "type": "experiments", "attributes": {
                            "name": "nightly-1", "experiment": "nightly", "project_id": "project-1",
                            "dataset_id": "dataset-1", "dataset_name": "golden", "dataset_version": 1,
                            "description": "with a new model", "config": {"modelName": "m"}, "metadata": {"{k}": "v&w"},
                            "run_count": 3, "status": "completed", "parent_experiment_id": "experiment-0",
                            "aggregate_data": {"accuracy": 0.5}, "is_auto_experiment": false,
                            "author": {"id": "author-1", "name": "A", "email": "a@example.com", "handle": "a@example.com"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}],
                         "meta": {"after": ""}}""")
                .build();
    }

    private static OperationCase create() {
        NewExperiment experiment = new NewExperiment("nightly", PROJECT, DATASET, 1L, "with a new model",
                Map.of("modelName", "m"), Map.of("k", "v"), 3, "experiment-0", true);
        return OperationCase.of(ExperimentsApi.class, api -> api.createExperiment(Document.of("experiments", experiment)))
                .blocking(llmobs -> llmobs.experiments().create(experiment))
                .reactive(llmobs -> llmobs.experiments().create(experiment))
                .request("""
                        {"data": {"type": "experiments", "attributes": {
                            "name": "nightly", "project_id": "project-1", "dataset_id": "dataset-1", "dataset_version": 1,
                            "description": "with a new model", "config": {"modelName": "m"}, "metadata": {"k": "v"},
                            "run_count": 3, "parent_experiment_id": "experiment-0", "ensure_unique": true}}}""")
                .response("""
                        {"data": {"id": "experiment-1", "type": "experiments", "attributes": {
                            "name": "nightly-1", "experiment": "nightly", "project_id": "project-1",
                            "dataset_id": "dataset-1", "dataset_version": 1, "description": "with a new model",
                            "config": {"modelName": "m"}, "metadata": {"k": "v"}, "run_count": 3, "status": "running",
                            "parent_experiment_id": "experiment-0", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}}""")
                .retried(false)
                .build();
    }

    private static OperationCase update() {
        ExperimentChanges changes = new ExperimentChanges("nightly-2", "", DATASET, ExperimentStatus.FAILED, "out of tokens",
                Map.of("camelCase", 1));
        return OperationCase
                .of(ExperimentsApi.class, api -> api.updateExperiment(EXPERIMENT, Document.of("experiments", changes)))
                .blocking(llmobs -> llmobs.experiments(PROJECT).update(EXPERIMENT, changes))
                .reactive(llmobs -> llmobs.experiments(PROJECT).update(EXPERIMENT, changes))
                .request("""
                        {"data": {"type": "experiments", "attributes": {
                            "name": "nightly-2", "description": "", "dataset_id": "dataset-1", "status": "failed",
                            "error": "out of tokens", "metadata": {"camelCase": 1}}}}""")
                // as published: the live service sends no body
                .response(200, "application/json", """
                        {"data": {"id": "experiment-1", "type": "experiments", "attributes": {
                            "name": "nightly-2", "experiment": "nightly", "project_id": "project-1",
                            "dataset_id": "dataset-1", "dataset_version": 1, "description": "", "config": null,
                            "metadata": {"camelCase": 1}, "status": "failed", "error": "out of tokens",
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase delete() {
        List<String> ids = List.of(EXPERIMENT, "experiment-2");
        return OperationCase
                .of(ExperimentsApi.class,
                        api -> api.deleteExperiments(Document.of("experiments", new ExperimentDeletion(ids))))
                .blockingVoid(llmobs -> llmobs.experiments().delete(ids))
                .reactive(llmobs -> llmobs.experiments().delete(ids))
                .request("""
                        {"data": {"type": "experiments", "attributes": {
                            "experiment_ids": ["experiment-1", "experiment-2"]}}}""")
                .build();
    }
}
