package io.quarkiverse.datadog.llmobs.dataset.export;

import java.time.Duration;

/**
 * The progress of an export. The total size is not known before the end, because the server streams it.
 *
 * @param bytes the number of bytes of CSV received so far, uncompressed
 * @param rows the number of complete rows in them, without the header
 * @param elapsed the time since the request was sent
 */
public record ExportProgress(long bytes, long rows, Duration elapsed) {
}
