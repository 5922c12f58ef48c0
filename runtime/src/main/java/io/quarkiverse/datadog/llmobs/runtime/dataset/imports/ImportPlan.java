package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;

/**
 * The immutable settings of an import, shared by the blocking and the reactive interface.
 *
 * @param progress null when there is no listener
 */
record ImportPlan(int batchSize, int batchBytes, int concurrency, boolean deduplicate, Checkpoint checkpoint,
        Set<String> textColumns, Consumer<ImportProgress> progress) {

    private static final Set<String> EITHER = Set.of("input", "expected_output");

    static final ImportPlan DEFAULTS = new ImportPlan(1000, 512 * 1024, 6, true, Checkpoint.start(), Set.of(), null);

    ImportPlan withBatchSize(int records) {
        return new ImportPlan(positive("batch size", records), batchBytes, concurrency, deduplicate, checkpoint, textColumns,
                progress);
    }

    ImportPlan withBatchBytes(int bytes) {
        return new ImportPlan(batchSize, positive("number of bytes in a batch", bytes), concurrency, deduplicate, checkpoint,
                textColumns, progress);
    }

    ImportPlan withConcurrency(int batches) {
        return new ImportPlan(batchSize, batchBytes, positive("number of concurrent batches", batches), deduplicate, checkpoint,
                textColumns, progress);
    }

    ImportPlan withDeduplicate(boolean deduplicate) {
        return new ImportPlan(batchSize, batchBytes, concurrency, deduplicate, checkpoint, textColumns, progress);
    }

    ImportPlan after(Checkpoint checkpoint) {
        return new ImportPlan(batchSize, batchBytes, concurrency, deduplicate, Objects.requireNonNull(checkpoint, "checkpoint"),
                textColumns, progress);
    }

    ImportPlan asText(String... columns) {
        List<String> named = Arrays.asList(columns);
        named.stream().filter(column -> !EITHER.contains(column)).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException("The column \"" + column
                    + "\" cannot be read as text; \"input\" and \"expected_output\" can");
        });
        return new ImportPlan(batchSize, batchBytes, concurrency, deduplicate, checkpoint, Set.copyOf(named), progress);
    }

    ImportPlan withProgress(Consumer<ImportProgress> progress) {
        return new ImportPlan(batchSize, batchBytes, concurrency, deduplicate, checkpoint, textColumns,
                Objects.requireNonNull(progress, "progress"));
    }

    private static int positive(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The " + what + " must be at least 1, but was " + value);
        }
        return value;
    }
}
