package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Records that are appended by one request.
 *
 * @param range the numbers of the records within the import
 * @param bytes the length of the records as JSON
 */
record Batch(RecordRange range, List<NewRecord> records, long bytes) {
}
