package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What an import has done.
 *
 * @param records how many records were sent and confirmed, without those that an earlier checkpoint left out
 * @param appended how many records the responses list as new or changed. Fewer than {@code records} where the service had the
 *        content already, and where the response to a batch was lost and the batch had to be sent again
 * @param batches how many batches were confirmed, each of them by one request that succeeded
 * @param bytes how many bytes the confirmed records have as JSON
 * @param version the greatest dataset version that the answers name; empty when they name none
 * @param duration the time since the import began
 */
public record ImportReport(long records, long appended, long batches, long bytes, OptionalLong version, Duration duration) {
}
