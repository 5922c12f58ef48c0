package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on experiments.
 */
final class ExperimentCases {

    private ExperimentCases() {
    }

    static List<OperationCase> all() {
        return List.of(create());
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
}
