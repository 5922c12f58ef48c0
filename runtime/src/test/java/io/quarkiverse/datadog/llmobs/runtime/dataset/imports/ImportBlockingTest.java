package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * The calling thread reads the input, reports progress and waits.
 */
@Timeout(60)
class ImportBlockingTest {

    private final ImportFixture fixture = new ImportFixture();

    private DatasetImport importing() {
        return fixture.imports().blocking(fixture.service).withBatchSize(2).withConcurrency(3);
    }

    /** Numbers from 1 to the count, each returned after the watcher received it. */
    private static Iterable<NewRecord> records(int count, IntConsumer watcher) {
        return () -> new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return number < count;
            }

            @Override
            public NewRecord next() {
                watcher.accept(++number);
                return NewRecord.of(number);
            }
        };
    }

    @Test
    void recordsAreReadAndProgressIsReportedOnTheCallingThread() {
        Set<Thread> reading = new HashSet<>();
        Set<Thread> told = new HashSet<>();
        ExecutorService others = Executors.newFixedThreadPool(3);
        try {
            fixture.service.rule = request -> others.execute(request::confirm);
            ImportReport report = importing().onProgress(progress -> told.add(Thread.currentThread()))
                    .fromRecords(records(1000, number -> reading.add(Thread.currentThread())));
            assertEquals(1000, report.records());
            assertEquals(500, report.batches());
        } finally {
            others.shutdown();
        }
        assertEquals(Set.of(Thread.currentThread()), reading);
        assertEquals(Set.of(Thread.currentThread()), told);
    }

    @Test
    void theNumberOfConcurrentBatchesIsLimitedAlsoWhenOtherThreadsRespond() {
        Set<Long> open = ConcurrentHashMap.newKeySet();
        ExecutorService others = Executors.newFixedThreadPool(6);
        try {
            fixture.service.rule = request -> {
                open.add(fixture.service.open());
                others.execute(request::confirm);
            };
            importing().fromRecords(records(400, number -> {
            }));
        } finally {
            others.shutdown();
        }
        assertTrue(open.stream().allMatch(number -> number <= 3), open.toString());
    }

    @Test
    void anInterruptedCallerKeepsItsFlagAndTheCheckpointAndCancelsWhatIsUnderWay() throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        FutureTask<ImportException> call = new FutureTask<>(() -> {
            ImportException stopped = assertThrows(ImportException.class,
                    () -> importing().after(Checkpoint.of("1")).fromRecords(records(100, number -> {
                    })));
            flag.set(Thread.currentThread().isInterrupted());
            return stopped;
        });
        Thread caller = new Thread(call);
        fixture.service.rule = request -> {
            switch (fixture.service.requests.size()) {
                case 1 -> request.confirm();
                case 4 -> caller.interrupt();
                default -> {
                    // no response
                }
            }
        };
        caller.start();
        ImportException stopped = call.get(30, TimeUnit.SECONDS);
        assertTrue(flag.get());
        assertInstanceOf(InterruptedException.class, stopped.getCause());
        assertEquals("1-3", stopped.checkpoint().toString());
        assertEquals("[4-5, 6-7, 8-9]", stopped.unknown().toString());
        assertEquals(0, fixture.service.open());
        assertEquals(4, fixture.service.requests.size());
    }

    @Test
    void anInterruptIsNoticedEvenIfTheThreadNeverWaits() {
        fixture.service.rule = FakeRecords.Request::confirm;
        try {
            ImportException stopped = assertThrows(ImportException.class,
                    () -> importing().inOrder().fromRecords(records(100_000, number -> {
                        if (number == 50) {
                            Thread.currentThread().interrupt();
                        }
                    })));
            assertTrue(Thread.currentThread().isInterrupted());
            assertInstanceOf(InterruptedException.class, stopped.getCause());
            assertEquals(Checkpoint.of("1-" + 2 * fixture.service.requests.size()), stopped.checkpoint());
            assertTrue(fixture.service.requests.size() <= 26, fixture.service.requests.size() + " requests");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void aFailureBeforeTheInterruptIsReported() throws Exception {
        IllegalStateException first = new IllegalStateException("first");
        FutureTask<ImportException> call = new FutureTask<>(() -> assertThrows(ImportException.class,
                () -> importing().fromRecords(records(6, number -> {
                }))));
        Thread caller = new Thread(call);
        fixture.service.rule = request -> {
            if (fixture.service.requests.size() == 3) {
                fixture.service.request(1).fail(first);
                caller.interrupt();
            }
        };
        caller.start();
        ImportException stopped = call.get(30, TimeUnit.SECONDS);
        assertEquals("[1-2, 3-4, 5-6]", stopped.unknown().toString());
        assertTrue(stopped.getCause() == first || List.of(stopped.getSuppressed()).contains(first), "first is lost");
    }

    @Test
    void nothingIsReadWhereBlockingIsForbidden() {
        IllegalStateException forbidden = new IllegalStateException("on the event loop");
        Imports imports = new Imports(ImportFixture.retries(1), WireJson.mapper(), record -> 1, Clock.systemUTC(),
                ImportFixture.CONTEXTS,
                () -> {
                    throw forbidden;
                });
        assertSame(forbidden, assertThrows(IllegalStateException.class,
                () -> imports.blocking(fixture.service).fromRecords(records(1, number -> {
                    throw new AssertionError("read");
                }))));
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("missing.csv");
        for (Executable input : List.<Executable> of(() -> importing().fromCsv(missing),
                () -> importing().fromJsonLines(missing))) {
            assertTrue(assertThrows(UncheckedIOException.class, input).getMessage().contains("missing.csv"));
        }
        assertEquals(0, fixture.service.requests.size());
    }

    @Test
    void invalidSettingsAreRejectedImmediately() {
        DatasetImport importing = importing();
        assertThrows(IllegalArgumentException.class, () -> importing.withBatchSize(0));
        assertThrows(IllegalArgumentException.class, () -> importing.withBatchBytes(0));
        assertThrows(IllegalArgumentException.class, () -> importing.withConcurrency(-1));
        assertThrows(IllegalArgumentException.class, () -> importing.asText("metadata"));
        assertThrows(NullPointerException.class, () -> importing.after(null));
        assertThrows(NullPointerException.class, () -> importing.onProgress(null));
        assertThrows(NullPointerException.class, () -> importing.fromCsv(null));
        assertThrows(NullPointerException.class, () -> importing.fromJsonLines(null));
        assertThrows(NullPointerException.class, () -> importing.fromRecords(null));
    }

    @Test
    void aCallerThatIsInterruptedAlreadySendsNothing() {
        Thread.currentThread().interrupt();
        try {
            ImportException stopped = assertThrows(ImportException.class, () -> importing().fromRecords(records(10, number -> {
            })));
            assertInstanceOf(InterruptedException.class, stopped.getCause());
            assertTrue(Thread.currentThread().isInterrupted());
            assertEquals(0, fixture.service.requests.size());
        } finally {
            Thread.interrupted();
        }
    }
}
