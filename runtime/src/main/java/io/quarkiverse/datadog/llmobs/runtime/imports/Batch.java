package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Records that are appended by one request.
 *
 * @param range their numbers in what is imported
 * @param bytes how long they are as JSON
 */
record Batch(RecordRange range, List<NewRecord> records, long bytes) {
}
