package io.quarkiverse.datadog.llmobs.dataset.export;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a finished export was.
 *
 * @param bytes how many bytes of CSV it held
 * @param receivedBytes how many bytes of the body were received, compressed if the server compressed it; equal to {@code bytes}
 *        otherwise
 * @param rows how many rows these held, without the header
 * @param version the dataset version that was exported; empty when it was not named and could not be looked up
 * @param duration the time from the request to the last byte
 */
public record ExportReport(long bytes, long receivedBytes, long rows, OptionalLong version, Duration duration) {
}
