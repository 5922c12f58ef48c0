package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.time.Duration;

/**
 * How far an import is.
 *
 * @param records how many records this import has sent and seen confirmed
 * @param bytes how many bytes these have as JSON
 * @param checkpoint everything that is confirmed, what an earlier checkpoint left out included
 * @param elapsed the time since the import began
 */
public record ImportProgress(long records, long bytes, Checkpoint checkpoint, Duration elapsed) {
}
