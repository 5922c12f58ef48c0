package io.quarkiverse.datadog.llmobs.dataset.export;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * The result of a finished export.
 *
 * @param bytes the number of bytes of CSV
 * @param receivedBytes the number of bytes received, as compressed by the server; equal to {@code bytes} without compression
 * @param rows the number of rows, without the header
 * @param version the dataset version that was exported; empty when none was given and it could not be looked up
 * @param duration the time from the request to the last byte
 */
public record ExportReport(long bytes, long receivedBytes, long rows, OptionalLong version, Duration duration) {
}
