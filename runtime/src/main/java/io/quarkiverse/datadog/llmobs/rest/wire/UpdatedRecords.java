package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;

/**
 * The attributes of a request that updates records.
 *
 * @param records the changes; the published description has no changes to tags here
 */
public record UpdatedRecords(List<RecordChanges> records) {
}
