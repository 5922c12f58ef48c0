package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.dataset.upload.UploadException;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.ShortenedText;

/**
 * Creates the failures of an upload.
 */
final class UploadFailures {

    private static final String UNKNOWN = " before the service reported the end of the import, so it is unknown whether the"
            + " file is imported; look at the records of the dataset before you upload it again";

    private UploadFailures() {
    }

    /**
     * The service has reported that the import failed.
     *
     * @param data the data of its event
     * @param value the same, parsed
     */
    static UploadException reported(String data, Object value, int status, UploadProgress progress,
            UnaryOperator<String> mask) {
        ApiError error = error(data, value);
        String summary = "the service reports that the import has failed" + (error.message() == null ? ""
                : ": " + ShortenedText.of(error.message()));
        return masked(summary, Failure.ofResponse(status, List.of(error), excerpt(data)), null, true, progress, mask);
    }

    private static ApiError error(String data, Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return ApiError.ofText(data.isBlank() ? null : data);
        }
        Map<String, Object> meta = new LinkedHashMap<>();
        members.forEach((name, member) -> meta.put((String) name, member));
        return meta.remove("message") instanceof String message ? new ApiError(null, message, null, null, meta)
                : new ApiError(null, data, null, null, meta);
    }

    /** The service has ended its report too early. */
    static UploadException unfinished(String received, int status, UploadProgress progress, UnaryOperator<String> mask) {
        return masked("the response ended" + UNKNOWN, Failure.ofResponse(status, List.of(), received), null, false, progress,
                mask);
    }

    /** The connection broke within the report, or the service was silent for too long. */
    static UploadException broken(Throwable cause, UploadProgress progress, UnaryOperator<String> mask) {
        LlmObservabilityException known = Failures.masked(Failures.broken(cause), mask);
        return masked("the response was not received" + UNKNOWN + ": " + known.summary(), known.failure(), known, false,
                progress, mask);
    }

    private static UploadException masked(String summary, Failure failure, Throwable cause, boolean reported,
            UploadProgress progress, UnaryOperator<String> mask) {
        LlmObservabilityException masked = Failures.masked(
                new LlmObservabilityException(summary, failure.during(UploadOperation.ID), null), mask);
        return new UploadException(masked.summary(), masked.failure(), cause, reported, progress);
    }

    /** The response is not a report of an import. */
    static LlmObservabilityException unexpected(String problem, int status, String received) {
        return Failures.unexpected("status " + status + ": " + problem, Failure.ofResponse(status, List.of(), received), null);
    }

    /** Sets the interrupt flag again. */
    static LlmObservabilityException interrupted() {
        Thread.currentThread().interrupt();
        return new LlmObservabilityException("interrupted while uploading a file; whether it is imported is unknown",
                Failure.withoutResponse().during(UploadOperation.ID), new InterruptedIOException());
    }

    private static String excerpt(String data) {
        return Excerpt.of(data.getBytes(StandardCharsets.UTF_8), UnaryOperator.identity());
    }
}
