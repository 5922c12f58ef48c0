package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.TimerContext;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.retry.ConnectionLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetryPolicy;
import io.quarkiverse.datadog.llmobs.runtime.retry.RetrySettings;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Runs one import on the thread of the test: when a method returns, everything has happened that needs no further response.
 */
final class ImportFixture {

    static final CallContexts CONTEXTS = () -> new TimerContext(Infrastructure.getDefaultWorkerPool());

    final FakeRecords service = new FakeRecords();
    ImportPlan plan = ImportPlan.DEFAULTS.withBatchSize(2).withConcurrency(3);
    ToLongFunction<NewRecord> length = record -> String.valueOf(record.input()).length();
    Clock clock = Clock.systemUTC();
    Retries retries = retries(1);
    RecordSource source;
    private CompletableFuture<ImportReport> outcome;

    ImportFixture(RecordSource source) {
        this.source = source;
    }

    ImportFixture() {
        this(new NumberedRecords(0));
    }

    static Retries retries(int attempts) {
        return new Retries(new RetryPolicy(new RetrySettings(true, attempts, Duration.ofMillis(1), Duration.ofMillis(2), 2, 0,
                Duration.ofMillis(2), Duration.ofMinutes(5)), new RateLimits(Duration.ofMillis(2)),
                RandomGenerator.getDefault()),
                ConnectionLimit.NONE, Clock.systemUTC(), CONTEXTS, UnaryOperator.identity());
    }

    Imports imports() {
        return new Imports(retries, WireJson.mapper(), length, clock, CONTEXTS, () -> {
        });
    }

    ImportRun run() {
        return run(() -> source);
    }

    private ImportRun run(Supplier<RecordSource> opened) {
        return new ImportRun(() -> new BatchReader(opened.get(), plan, length), new BatchSender(service, retries), plan, clock);
    }

    ImportFixture start() {
        return startWith(() -> source);
    }

    ImportFixture startWith(Supplier<RecordSource> opened) {
        outcome = run(opened).on(Runnable::run).subscribeAsCompletionStage();
        return this;
    }

    boolean isOver() {
        return outcome.isDone();
    }

    ImportReport report() {
        assertTrue(isOver(), "the import should be over, after a response to each request");
        return outcome.join();
    }

    Throwable failure() {
        assertTrue(isOver(), "the import should be over, after a response to each request");
        return assertThrows(ExecutionException.class, outcome::get).getCause();
    }

    ImportException stopped(String confirmed, String unknown) {
        ImportException stopped = assertInstanceOf(ImportException.class, failure());
        assertEquals(Checkpoint.of(confirmed), stopped.checkpoint());
        assertEquals(unknown, stopped.unknown().toString());
        return stopped;
    }
}
