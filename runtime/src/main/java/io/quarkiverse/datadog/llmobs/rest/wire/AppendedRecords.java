package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * The attributes of a request that appends records.
 *
 * @param records the records to append
 * @param deduplicate whether content that already exists is skipped; null for the default of the service, true
 */
public record AppendedRecords(List<NewRecord> records, Boolean deduplicate) {
}
