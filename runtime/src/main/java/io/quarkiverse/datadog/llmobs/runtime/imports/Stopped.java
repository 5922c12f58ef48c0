package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * Words the failure of an import.
 */
final class Stopped {

    private Stopped() {
    }

    static ImportException because(Throwable cause, Checkpoint checkpoint, Collection<RecordRange> unknown) {
        List<RecordRange> sorted = unknown.stream().sorted(Comparator.comparingLong(RecordRange::first)).toList();
        String summary = "the import stopped with " + count(checkpoint) + (sorted.isEmpty() ? ""
                : "; whether records " + sorted.toString().replaceAll("[\\[\\]]", "") + " were appended is unknown")
                + ": " + said(cause);
        return new ImportException(summary, facts(cause), cause, checkpoint, sorted);
    }

    private static String count(Checkpoint checkpoint) {
        return checkpoint.records() == 0 ? "no record confirmed"
                : checkpoint.records() + " records confirmed (go on after checkpoint " + checkpoint + ")";
    }

    private static String said(Throwable cause) {
        return cause instanceof LlmObservabilityException known ? known.summary()
                : cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private static Failure facts(Throwable cause) {
        return cause instanceof LlmObservabilityException known ? known.failure() : Failure.withoutResponse();
    }
}
