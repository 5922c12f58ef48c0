package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.time.Duration;

/**
 * The progress of an import.
 *
 * @param records the number of records that this import has sent and the service has confirmed
 * @param bytes the length of these records as JSON
 * @param checkpoint all records that are confirmed, including those of an earlier checkpoint
 * @param elapsed the time since the import started
 */
public record ImportProgress(long records, long bytes, Checkpoint checkpoint, Duration elapsed) {
}
