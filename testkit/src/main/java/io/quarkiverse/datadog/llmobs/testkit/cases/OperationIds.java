package io.quarkiverse.datadog.llmobs.testkit.cases;

import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.ExperimentsApi;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.rest.unpublished.IntakeApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The ids of the operations whose requests tests count or break, from the annotations of their methods.
 */
public final class OperationIds {

    public static final String LIST_PROJECTS = OperationCase.idOf(ProjectsApi.class,
            api -> api.listProjects(null, null, null, null));
    public static final String LIST_DATASETS = OperationCase.idOf(DatasetsApi.class,
            api -> api.listDatasets(null, null, null, null, null));
    public static final String CREATE_DATASET = OperationCase.idOf(DatasetsApi.class, api -> api.createDataset(null, null));
    public static final String EXPORT_DATASET = OperationCase.idOf(DatasetsApi.class,
            api -> api.exportDataset(null, null, null, null));
    public static final String LIST_RECORDS = OperationCase.idOf(DatasetRecordsApi.class,
            api -> api.listRecords(null, null, null, null, null, null));
    public static final String APPEND_RECORDS = OperationCase.idOf(DatasetRecordsApi.class,
            api -> api.appendRecords(null, null, null));
    public static final String CREATE_EXPERIMENT = OperationCase.idOf(ExperimentsApi.class, api -> api.createExperiment(null));

    public static final String SUBMIT_METRICS = OperationCase.idOf(IntakeApi.class, api -> api.submitMetrics(null));

    private OperationIds() {
    }
}
