package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;

/**
 * The imports of one client.
 */
public final class Imports {

    private final Retries retries;
    private final ObjectMapper json;
    private final JsonCells cells;
    private final ToLongFunction<NewRecord> length;
    private final Clock clock;
    private final CallContexts contexts;
    private final Runnable guard;

    /**
     * @param length the length of a record as JSON
     * @param contexts on which reactive imports continue after waiting
     * @param blockingGuard run first by each blocking import, on the calling thread; throws where blocking is forbidden
     */
    public Imports(Retries retries, ObjectMapper json, ToLongFunction<NewRecord> length, Clock clock,
            CallContexts contexts, Runnable blockingGuard) {
        this.retries = retries;
        this.json = json;
        this.cells = new JsonCells(json);
        this.length = length;
        this.clock = clock;
        this.contexts = contexts;
        this.guard = blockingGuard;
    }

    /** @param records the records of the dataset to append to */
    public ReactiveDatasetImport reactive(ReactiveRecords records) {
        return new ReactiveImport(this, records, ImportPlan.DEFAULTS);
    }

    /** @param records the records of the dataset to append to */
    public DatasetImport blocking(ReactiveRecords records) {
        return new BlockingImport(this, records, ImportPlan.DEFAULTS);
    }

    Runnable guard() {
        return guard;
    }

    CallContexts contexts() {
        return contexts;
    }

    ImportRun csv(ReactiveRecords records, ImportPlan plan, Path file) {
        return run(records, plan, () -> RecordSource.csv(file, plan.textColumns(), cells));
    }

    ImportRun jsonLines(ReactiveRecords records, ImportPlan plan, Path file) {
        return run(records, plan, () -> RecordSource.jsonLines(file, json));
    }

    ImportRun records(ReactiveRecords records, ImportPlan plan, Iterable<NewRecord> source) {
        return run(records, plan, () -> RecordSource.of(source));
    }

    private ImportRun run(ReactiveRecords records, ImportPlan plan, Supplier<RecordSource> source) {
        return new ImportRun(() -> new BatchReader(source.get(), plan, length), new BatchSender(records, retries), plan, clock);
    }
}
