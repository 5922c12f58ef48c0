package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.DatasetDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.smallrye.mutiny.Uni;

/**
 * The operations on datasets.
 */
final class DatasetCases {

    private DatasetCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), create(), update(), copy(), delete(), export());
    }

    private static OperationCase list() {
        DatasetQuery query = new DatasetQuery("dataset-1", "golden");
        return OperationCase.of(DatasetsApi.class, api -> api.listDatasets(PROJECT, "golden", "dataset-1", null, null))
                .blocking(llmobs -> llmobs.datasets(PROJECT).list(query))
                .reactive(llmobs -> llmobs.datasets(PROJECT).list(query))
                .response("""
                        {"data": [{"id": "dataset-1", "type": "datasets", "attributes": {
                            "name": "golden", "description": null, "metadata": {"owner": "qa"}, "current_version": 3,
                            "project_id": "project-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}],
                         "meta": {"after": ""}}""")
                .build();
    }

    private static OperationCase create() {
        NewDataset dataset = NewDataset.named("golden").withDescription("reviewed").withMetadata(Map.of("camelCase", 1));
        return OperationCase.of(DatasetsApi.class, api -> api.createDataset(PROJECT, Document.of("datasets", dataset)))
                .blocking(llmobs -> llmobs.datasets(PROJECT).create(dataset))
                .reactive(llmobs -> llmobs.datasets(PROJECT).create(dataset))
                .request("""
                        {"data": {"type": "datasets", "attributes": {
                            "name": "golden", "description": "reviewed", "metadata": {"camelCase": 1}}}}""")
                .response("""
                        {"data": {"id": "dataset-1", "type": "datasets", "attributes": {
                            "name": "golden", "description": "reviewed", "metadata": {"camelCase": 1}, "current_version": 0,
                            "project_id": "project-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase update() {
        DatasetChanges changes = DatasetChanges.name("golden").withDescription("");
        return OperationCase
                .of(DatasetsApi.class, api -> api.updateDataset(PROJECT, DATASET, Document.of("datasets", changes)))
                .blocking(llmobs -> llmobs.datasets(PROJECT).update(DATASET, changes))
                .reactive(llmobs -> llmobs.datasets(PROJECT).update(DATASET, changes))
                .request("""
                        {"data": {"type": "datasets", "attributes": {"name": "golden", "description": ""}}}""")
                .response("""
                        {"data": {"id": "dataset-1", "type": "datasets", "attributes": {
                            "name": "golden", "description": "", "metadata": null, "current_version": 3,
                            "project_id": "project-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984Z"}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase copy() {
        NewClone clone = NewClone.named("golden-2026").withDescription("frozen");
        return OperationCase
                .of(DatasetsApi.class,
                        api -> api.cloneDataset(PROJECT, DATASET, Document.of("datasets", DATASET, clone)))
                .blocking(llmobs -> llmobs.datasets(PROJECT).clone(DATASET, clone))
                .reactive(llmobs -> llmobs.datasets(PROJECT).clone(DATASET, clone))
                .request("""
                        {"data": {"id": "dataset-1", "type": "datasets", "attributes": {
                            "name": "golden-2026", "description": "frozen"}}}""")
                .response("""
                        {"data": {"id": "dataset-2", "type": "datasets", "attributes": {
                            "name": "golden-2026", "description": "frozen", "metadata": null, "current_version": 1,
                            "project_id": "project-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}}""")
                .build();
    }

    private static OperationCase delete() {
        List<String> ids = List.of(DATASET);
        return OperationCase
                .of(DatasetsApi.class, api -> api.deleteDatasets(PROJECT, Document.of("datasets", DatasetDeletion.soft(ids))))
                .blocking(llmobs -> llmobs.datasets(PROJECT).delete(ids))
                .reactive(llmobs -> llmobs.datasets(PROJECT).delete(ids))
                .request("""
                        {"data": {"type": "datasets", "attributes": {"dataset_ids": ["dataset-1"], "type": "soft"}}}""")
                .response("""
                        {"data": [{"id": "dataset-1", "type": "datasets", "attributes": {
                            "name": "golden", "description": "", "current_version": 3, "dataset_type": "user",
                            "project_id": "project-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z",
                            "deleted_at": "2026-08-14T19:39:32.7771Z"}}]}""")
                .build();
    }

    private static OperationCase export() {
        return OperationCase.of(DatasetsApi.class, api -> api.exportDataset(PROJECT, DATASET, "csv", 1L))
                .blocking(llmobs -> text(llmobs.datasets(PROJECT).export(DATASET).version(1)))
                .reactive(llmobs -> text(llmobs.datasets(PROJECT).export(DATASET).version(1)))
                .response(200, "text/csv", """
                        id,input,expected_output,metadata,tags
                        record-1,question,answer,{},env:test
                        """)
                .build();
    }

    private static String text(DatasetExport export) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        export.toStream(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Uni<String> text(ReactiveDatasetExport export) {
        return export.bytes().collect().in(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(bytes -> bytes.toString(StandardCharsets.UTF_8));
    }
}
