package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * An import on worker threads, started by each subscription.
 */
record ReactiveImport(Imports imports, ReactiveRecords records, ImportPlan plan) implements ReactiveDatasetImport {

    @Override
    public ReactiveDatasetImport withBatchSize(int records) {
        return with(plan.withBatchSize(records));
    }

    @Override
    public ReactiveDatasetImport withBatchBytes(int bytes) {
        return with(plan.withBatchBytes(bytes));
    }

    @Override
    public ReactiveDatasetImport withConcurrency(int batches) {
        return with(plan.withConcurrency(batches));
    }

    @Override
    public ReactiveDatasetImport inOrder() {
        return with(plan.withConcurrency(1));
    }

    @Override
    public ReactiveDatasetImport deduplicate(boolean deduplicate) {
        return with(plan.withDeduplicate(deduplicate));
    }

    @Override
    public ReactiveDatasetImport after(Checkpoint checkpoint) {
        return with(plan.after(checkpoint));
    }

    @Override
    public ReactiveDatasetImport asText(String... columns) {
        return with(plan.asText(columns));
    }

    @Override
    public ReactiveDatasetImport onProgress(Consumer<ImportProgress> progress) {
        return with(plan.withProgress(progress));
    }

    @Override
    public Uni<ImportReport> fromCsv(Path file) {
        Objects.requireNonNull(file, "file");
        return onWorkers(() -> imports.csv(records, plan, file));
    }

    @Override
    public Uni<ImportReport> fromJsonLines(Path file) {
        Objects.requireNonNull(file, "file");
        return onWorkers(() -> imports.jsonLines(records, plan, file));
    }

    @Override
    public Uni<ImportReport> fromRecords(Iterable<NewRecord> source) {
        Objects.requireNonNull(source, "records");
        return onWorkers(() -> imports.records(records, plan, source));
    }

    private ReactiveDatasetImport with(ImportPlan changed) {
        return new ReactiveImport(imports, records, changed);
    }

    private Uni<ImportReport> onWorkers(Supplier<ImportRun> run) {
        return Uni.createFrom().deferred(() -> {
            CallContext context = imports.contexts().current();
            return run.get().on(context.on(Infrastructure.getDefaultWorkerPool())).emitOn(context);
        });
    }
}
