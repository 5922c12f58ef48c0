package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.RecordDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.UpdatedRecords;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on records of datasets.
 */
final class RecordCases {

    private RecordCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), append(), update(), delete(), batchUpdate());
    }

    private static OperationCase list() {
        List<String> tags = List.of("env:test", "level:easy");
        RecordQuery query = new RecordQuery(1L, tags);
        return OperationCase.of(DatasetRecordsApi.class, api -> api.listRecords(PROJECT, DATASET, 1L, tags, null, null))
                .blocking(llmobs -> llmobs.datasets(PROJECT).records(DATASET).list(query))
                .reactive(llmobs -> llmobs.datasets(PROJECT).records(DATASET).list(query))
                .response("""
                        {"data": [{"id": "record-1", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "1+1"}, "expected_output": 2,
                            "metadata": {"level": "easy"}, "tags": ["env:test"], "version": 1, "canonical_id": "canonical-1",
                            "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}],
                         "meta": {"after": ""}}""")
                .build();
    }

    private static OperationCase append() {
        List<NewRecord> records = List.of(NewRecord.of(Map.of("Question", "1+1"), 2).withId("record-1")
                .withMetadata(Map.of("level", "easy")).withTags("env:test"));
        return OperationCase
                .of(DatasetRecordsApi.class, api -> api.appendRecords(PROJECT, DATASET,
                        Document.of("datasets", new AppendedRecords(records, null))))
                .blocking(llmobs -> llmobs.datasets(PROJECT).records(DATASET).append(records))
                .reactive(llmobs -> llmobs.datasets(PROJECT).records(DATASET).append(records))
                .request("""
                        {"data": {"type": "datasets", "attributes": {"records": [{
                            "id": "record-1", "input": {"Question": "1+1"}, "expected_output": 2,
                            "metadata": {"level": "easy"}, "tags": ["env:test"]}]}}}""")
                .response("""
                        {"data": [{"id": "record-1", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "1+1"}, "expected_output": 2,
                            "metadata": {"level": "easy"}, "tags": ["env:test"], "version": 2, "canonical_id": "canonical-1",
                            "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z"}}]}""")
                .build();
    }

    private static OperationCase update() {
        List<RecordChanges> changes = List.of(RecordChanges.of("record-0").withInput(Map.of("Question", "1+2"))
                .withExpectedOutput(3).withoutMetadata());
        return OperationCase
                .of(DatasetRecordsApi.class,
                        api -> api.updateRecords(PROJECT, DATASET, Document.of("datasets", new UpdatedRecords(changes))))
                .blocking(llmobs -> llmobs.datasets(PROJECT).records(DATASET).update(changes))
                .reactive(llmobs -> llmobs.datasets(PROJECT).records(DATASET).update(changes))
                .request("""
                        {"data": {"type": "datasets", "attributes": {"records": [{
                            "id": "record-0", "input": {"Question": "1+2"}, "expected_output": 3, "metadata": {}}]}}}""")
                .response("""
                        {"data": [{"id": "record-0", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "1+2"}, "expected_output": 3,
                            "metadata": {}, "tags": ["env:test"], "version": 2, "canonical_id": "canonical-0",
                            "author": {"id": "author-1"},
                            "created_at": "2026-08-14T19:39:31.418984Z", "updated_at": "2026-08-14T19:39:31.418984Z"}}]}""")
                .build();
    }

    private static OperationCase delete() {
        List<String> ids = List.of("record-0", "record-2");
        return OperationCase
                .of(DatasetRecordsApi.class,
                        api -> api.deleteRecords(PROJECT, DATASET, Document.of("datasets", new RecordDeletion(ids))))
                .blockingVoid(llmobs -> llmobs.datasets(PROJECT).records(DATASET).delete(ids))
                .reactive(llmobs -> llmobs.datasets(PROJECT).records(DATASET).delete(ids))
                .request("""
                        {"data": {"type": "datasets", "attributes": {"record_ids": ["record-0", "record-2"]}}}""")
                .build();
    }

    private static OperationCase batchUpdate() {
        BatchUpdate batch = BatchUpdate.empty()
                .inserting(List.of(NewRecord.of(Map.of("Question", "2+2"), 4).withId("record-1").withTags("env:test")))
                .updating(List.of(RecordChanges.of("record-0").withInput(Map.of("Question", "1+2")).withoutExpectedOutput()
                        .withMetadata(Map.of("level", "hard")).addTags("env:prod").removeTags("env:test")))
                .deleting(List.of("record-2")).withDeduplication(false).withNewVersion(true);
        return OperationCase
                .of(DatasetRecordsApi.class,
                        api -> api.batchUpdate(PROJECT, DATASET, Document.of("datasets", DATASET, batch)))
                .blocking(llmobs -> llmobs.datasets(PROJECT).records(DATASET).batchUpdate(batch))
                .reactive(llmobs -> llmobs.datasets(PROJECT).records(DATASET).batchUpdate(batch))
                .request("""
                        {"data": {"id": "dataset-1", "type": "datasets", "attributes": {
                            "insert_records": [{
                                "id": "record-1", "input": {"Question": "2+2"}, "expected_output": 4, "tags": ["env:test"]}],
                            "update_records": [{
                                "id": "record-0", "input": {"Question": "1+2"}, "expected_output": "",
                                "metadata": {"level": "hard"},
                                "tag_operations": {"add": ["env:prod"], "remove": ["env:test"]}}],
                            "delete_records": ["record-2"], "deduplicate": false, "create_new_version": true}}}""")
                .response("""
                        {"data": [{"id": "record-1", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "2+2"}, "expected_output": 4,
                            "tags": ["env:test"], "version": 2, "canonical_id": "canonical-1", "author": {"id": "author-1"},
                            "created_at": "2026-08-14T19:39:31.418984498Z", "updated_at": "2026-08-14T19:39:31.418984498Z",
                            "ttl": "2029-08-13T19:39:31.418984498Z"}},
                        {"id": "record-0", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "1+2"}, "expected_output": "",
                            "metadata": {"level": "hard"}, "tags": ["env:prod"], "version": 2, "canonical_id": "canonical-0",
                            "author": {"id": "author-1"},
                            "created_at": "2026-08-14T19:39:31.418984498Z", "updated_at": "2026-08-14T19:39:31.418984498Z",
                            "ttl": "2029-08-13T19:39:31.418984498Z"}},
                        {"id": "record-2", "type": "datasets", "attributes": {
                            "dataset_id": "dataset-1", "input": {"Question": "2+1"}, "tags": [], "version": 2,
                            "canonical_id": "canonical-2", "author": {"id": "author-1"},
                            "created_at": "2026-08-13T19:39:31.418984Z", "updated_at": "2026-08-13T19:39:31.418984Z",
                            "deleted_at": "2026-08-14T19:39:31.418984Z", "ttl": "2026-11-12T19:39:31.418984Z"}}]}""")
                .build();
    }
}
