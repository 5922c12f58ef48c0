package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The result of an import.
 *
 * @param records the number of records that were sent and confirmed, without those of an earlier checkpoint
 * @param appended the number of records that the responses list as new or changed. Fewer than {@code records} when the service
 *        already had the content, or when the response to a batch was lost and the batch was retried
 * @param batches the number of batches that were confirmed, each by one request that succeeded
 * @param bytes the length of the confirmed records as JSON
 * @param version the greatest dataset version in the responses; empty when they contain none
 * @param duration the time from the start of the import to its end
 */
public record ImportReport(long records, long appended, long batches, long bytes, OptionalLong version, Duration duration) {
}
