package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Creates the exceptions of imports that stop.
 */
final class ImportFailures {

    private ImportFailures() {
    }

    static ImportException because(Throwable cause, Checkpoint checkpoint, Collection<RecordRange> unknown) {
        List<RecordRange> sorted = unknown.stream().sorted(Comparator.comparingLong(RecordRange::first)).toList();
        String summary = "the import stopped with " + count(checkpoint) + (sorted.isEmpty() ? ""
                : "; whether records " + sorted.toString().replaceAll("[\\[\\]]", "") + " were appended is unknown")
                + ": " + summary(cause);
        return new ImportException(summary, failure(cause), cause, checkpoint, sorted);
    }

    private static String count(Checkpoint checkpoint) {
        return checkpoint.records() == 0 ? "no record confirmed"
                : checkpoint.records() + " records confirmed (continue after checkpoint " + checkpoint + ")";
    }

    private static String summary(Throwable cause) {
        return cause instanceof LlmObservabilityException known ? known.summary()
                : cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static Failure failure(Throwable cause) {
        return cause instanceof LlmObservabilityException known ? known.failure() : Failure.withoutResponse();
    }
}
