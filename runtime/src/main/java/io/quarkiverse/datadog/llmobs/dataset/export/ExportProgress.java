package io.quarkiverse.datadog.llmobs.dataset.export;

import java.time.Duration;

/**
 * How far an export is. The size of the whole is not known before its end: the server streams it.
 *
 * @param bytes how many bytes of CSV have come, not compressed
 * @param rows how many complete rows were found in them so far, without the header
 * @param elapsed the time since the request was sent
 */
public record ExportProgress(long bytes, long rows, Duration elapsed) {
}
