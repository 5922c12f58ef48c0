package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

@Timeout(60)
class ImportReactiveTest {

    private static final List<NewRecord> RECORDS = IntStream.rangeClosed(1, 5).mapToObj(NewRecord::of).toList();

    @Test
    void nothingIsReadBeforeASubscriptionAndEachOneImportsAgain() {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = FakeRecords.Request::confirm;
        AtomicInteger iterated = new AtomicInteger();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Uni<ImportReport> importing = fixture.imports().reactive(fixture.service).withBatchSize(2)
                .onProgress(progress -> threads.add(Thread.currentThread()))
                .fromRecords(() -> {
                    threads.add(Thread.currentThread());
                    iterated.incrementAndGet();
                    return RECORDS.iterator();
                });
        assertEquals(0, iterated.get());
        assertEquals(5, importing.await().indefinitely().records());
        assertEquals(5, importing.await().indefinitely().records());
        assertEquals(2, iterated.get());
        assertEquals(6, fixture.service.requests.size());
        assertFalse(threads.contains(Thread.currentThread()));
    }

    @Test
    void noThreadIsBlockedWhileWaitingForResponses() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        ImportFixture fixture = new ImportFixture(new NumberedRecords(20));
        CompletableFuture<ImportReport> outcome = fixture.run().on(tasks::add).subscribeAsCompletionStage();
        assertEquals(0, fixture.service.requests.size());
        while (!outcome.isDone()) {
            // returns without any response
            tasks.remove().run();
            fixture.service.requests.stream().filter(request -> !request.over).findFirst()
                    .ifPresent(FakeRecords.Request::confirm);
        }
        assertEquals(20, outcome.join().records());
    }

    @Test
    void cancellationStopsReadingAndCancelsRequests() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        Cancellable subscription = fixture.run().on(Runnable::run).subscribe().with(report -> {
            throw new AssertionError("an outcome");
        });
        int read = source.read;
        assertEquals(3, fixture.service.open());
        subscription.cancel();
        assertEquals(0, fixture.service.open());
        assertEquals(3, fixture.service.requests.size());
        assertEquals(read, source.read);
        assertEquals(1, source.closed);
    }

    @Test
    void afterACancellationDuringReadingNothingIsSent() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        Deque<Runnable> tasks = new ArrayDeque<>();
        Cancellable subscription = fixture.run().on(tasks::add).subscribe().with(report -> {
            throw new AssertionError("an outcome");
        });
        source.before.put(4, subscription::cancel);
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertEquals("[[1, 2]]", fixture.service.sent());
        assertEquals(0, fixture.service.open());
        assertEquals(1, source.closed);
    }

    @Test
    void theUniFailsWhenTheApplicationStops() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        AtomicInteger accepted = new AtomicInteger();
        CompletableFuture<ImportReport> outcome = fixture.run().on(task -> {
            if (accepted.incrementAndGet() > 1) {
                throw new RejectedExecutionException("stopping");
            }
            task.run();
        }).subscribeAsCompletionStage();
        int sent = fixture.service.requests.size();
        fixture.service.requests.forEach(request -> request.fail(new IllegalStateException("the application stops")));
        assertTrue(outcome.isCompletedExceptionally());
        assertEquals(sent, fixture.service.requests.size());
        assertEquals(1, source.closed);
    }

    @Test
    void theUniTerminatesWhenTheExecutorRejectsTheFirstTask() {
        NumberedRecords source = new NumberedRecords(4);
        ImportFixture fixture = new ImportFixture(source);
        fixture.service.rule = FakeRecords.Request::confirm;
        assertTrue(fixture.run().on(task -> {
            throw new RejectedExecutionException("stopping");
        }).subscribeAsCompletionStage().isDone());
        assertEquals(1, source.closed);
    }

    @Test
    void anInvalidInputFailsTheUniAndIsNotThrownBySubscribing() {
        ImportFixture fixture = new ImportFixture();
        IllegalStateException broken = new IllegalStateException("no iterator");
        Uni<ImportReport> importing = fixture.imports().reactive(fixture.service).fromRecords(() -> {
            throw broken;
        });
        assertEquals(broken, assertThrows(IllegalStateException.class, () -> importing.await().indefinitely()));
    }

    @Test
    void theOutcomeOfBatchesUnderWayIsUnknownWhenTheApplicationStops() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        fixture.retries = ImportFixture.retries(3);
        fixture.start();
        fixture.service.request(2).confirm();
        fixture.retries.close();
        fixture.stopped("3-4", "[1-2, 5-6, 7-8]");
        assertEquals(0, fixture.service.open());
        assertEquals(1, source.closed);
    }
}
