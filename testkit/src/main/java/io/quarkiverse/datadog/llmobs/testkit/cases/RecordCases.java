package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on records of datasets.
 */
final class RecordCases {

    private RecordCases() {
    }

    static List<OperationCase> all() {
        return List.of(list(), append());
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
}
