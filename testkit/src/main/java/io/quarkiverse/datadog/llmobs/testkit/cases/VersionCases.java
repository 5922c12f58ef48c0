package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.DatasetVersionsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.RestoredVersion;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on versions of datasets.
 */
final class VersionCases {

    private VersionCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), restore());
    }

    private static OperationCase list() {
        return OperationCase.of(DatasetVersionsApi.class, api -> api.listVersions(PROJECT, DATASET))
                .blocking(llmobs -> llmobs.datasets(PROJECT).versions(DATASET))
                .reactive(llmobs -> llmobs.datasets(PROJECT).versions(DATASET))
                .response("""
                        {"data": [{"id": "version-3", "type": "dataset_version", "attributes": {
                            "dataset_id": "dataset-1", "version_number": 3, "last_used": "2026-08-13T19:39:31.418984Z"}}]}""")
                .build();
    }

    private static OperationCase restore() {
        return OperationCase
                .of(DatasetVersionsApi.class,
                        api -> api.restoreVersion(PROJECT, DATASET, Document.of("datasets", DATASET, new RestoredVersion(1))))
                .blockingVoid(llmobs -> llmobs.datasets(PROJECT).restore(DATASET, 1))
                .reactive(llmobs -> llmobs.datasets(PROJECT).restore(DATASET, 1))
                .request("""
                        {"data": {"id": "dataset-1", "type": "datasets", "attributes": {"dataset_version": 1}}}""")
                .response("")
                .build();
    }
}
