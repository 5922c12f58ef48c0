package io.quarkiverse.datadog.llmobs.runtime.download;

import java.io.InterruptedIOException;
import java.util.List;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Creates the failures of an export.
 */
public final class ExportErrors {

    private ExportErrors() {
    }

    /** The response did not end normally. */
    public static LlmObservabilityException broken(Throwable cause) {
        LlmObservabilityException known = Failures.broken(cause);
        return Failures.with(known.failure().during(ExportOperation.ID), known);
    }

    /** The response is not a complete and valid export. */
    public static UnexpectedResponseException unexpected(String summary, int status, String body, Throwable cause) {
        return Failures.unexpected(summary, Failure.ofResponse(status, List.of(), body).during(ExportOperation.ID), cause);
    }

    /** Sets the interrupt flag again. The root type, because an interrupted export must not be retried. */
    public static LlmObservabilityException interrupted() {
        Thread.currentThread().interrupt();
        return new LlmObservabilityException("interrupted while waiting for the server",
                Failure.withoutResponse().during(ExportOperation.ID), new InterruptedIOException());
    }

    static LlmObservabilityException closed() {
        return new LlmObservabilityException("the export was closed", Failure.withoutResponse().during(ExportOperation.ID),
                null);
    }

    /** The same failure, with the number of the last valid row. */
    public static LlmObservabilityException afterRow(long row, LlmObservabilityException known) {
        String summary = known.summary() + (row == 0 ? ", before the first row" : ", after row " + row);
        if (known instanceof TransportException) {
            return new TransportException(summary, known.failure(), known.getCause());
        }
        if (known instanceof UnexpectedResponseException) {
            return new UnexpectedResponseException(summary, known.failure(), known.getCause());
        }
        return new LlmObservabilityException(summary, known.failure(), known.getCause());
    }
}
