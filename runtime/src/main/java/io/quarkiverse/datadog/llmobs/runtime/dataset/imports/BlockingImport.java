package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.runtime.await.CallerThread;

/**
 * An import on the calling thread.
 */
record BlockingImport(Imports imports, ReactiveRecords records, ImportPlan plan) implements DatasetImport {

    @Override
    public DatasetImport withBatchSize(int records) {
        return with(plan.withBatchSize(records));
    }

    @Override
    public DatasetImport withBatchBytes(int bytes) {
        return with(plan.withBatchBytes(bytes));
    }

    @Override
    public DatasetImport withConcurrency(int batches) {
        return with(plan.withConcurrency(batches));
    }

    @Override
    public DatasetImport inOrder() {
        return with(plan.withConcurrency(1));
    }

    @Override
    public DatasetImport deduplicate(boolean deduplicate) {
        return with(plan.withDeduplicate(deduplicate));
    }

    @Override
    public DatasetImport after(Checkpoint checkpoint) {
        return with(plan.after(checkpoint));
    }

    @Override
    public DatasetImport asText(String... columns) {
        return with(plan.asText(columns));
    }

    @Override
    public DatasetImport onProgress(Consumer<ImportProgress> progress) {
        return with(plan.withProgress(progress));
    }

    @Override
    public ImportReport fromCsv(Path file) {
        Objects.requireNonNull(file, "file");
        return onThisThread(imports.csv(records, plan, file));
    }

    @Override
    public ImportReport fromJsonLines(Path file) {
        Objects.requireNonNull(file, "file");
        return onThisThread(imports.jsonLines(records, plan, file));
    }

    @Override
    public ImportReport fromRecords(Iterable<NewRecord> source) {
        Objects.requireNonNull(source, "records");
        return onThisThread(imports.records(records, plan, source));
    }

    private DatasetImport with(ImportPlan changed) {
        return new BlockingImport(imports, records, changed);
    }

    private ImportReport onThisThread(ImportRun run) {
        imports.guard().run();
        try {
            return CallerThread.await(run::on, run::interrupted);
        } finally {
            // an interrupted thread does not run the tasks that are left
            run.abandon();
        }
    }
}
