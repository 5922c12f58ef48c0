package io.quarkiverse.datadog.llmobs.dataset.upload;

import java.time.Duration;

/**
 * A progress event of the service while it imports a file.
 *
 * @param data what the service reports, as JSON: by the API description counts of the records written so far, whose names are
 *        not published. The text of the event when it is not JSON, and null when the event has none
 * @param elapsed the time since the upload started
 */
public record UploadProgress(Object data, Duration elapsed) {
}
