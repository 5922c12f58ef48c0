package io.quarkiverse.datadog.llmobs.runtime.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.context.TimerContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

class PermitQueueTest {

    private static final Duration LONG = Duration.ofHours(1);

    /** Runs tasks of the event loop immediately. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(1) {
        @Override
        public void execute(Runnable task) {
            task.run();
        }
    };
    private final PermitQueue permits = new PermitQueue(2);
    private final CallContext context = new TimerContext(timer);
    private final List<String> started = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final List<UniEmitter<? super String>> underWay = new ArrayList<>();

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private Uni<String> withPermit(PermitQueue permits, Supplier<Uni<String>> attempt) {
        return withPermit(permits, context, attempt);
    }

    private static Uni<String> withPermit(PermitQueue permits, CallContext context, Supplier<Uni<String>> attempt) {
        return permits.withPermit(context, permit -> attempt.get(), () -> LONG, waited -> new AssertionError("late"));
    }

    private Cancellable enter(String name) {
        return withPermit(permits, () -> {
            started.add(name);
            return Uni.createFrom().emitter(underWay::add);
        }).subscribe().with(ended::add, failure -> ended.add(failure.getMessage()));
    }

    @Test
    void furtherAttemptsAreQueuedInOrder() {
        for (String name : List.of("a", "b", "c", "d")) {
            enter(name);
        }
        assertEquals(List.of("a", "b"), started);
        underWay.get(1).complete("b is done");
        assertEquals(List.of("a", "b", "c"), started);
        underWay.get(0).fail(new IllegalStateException("a has failed"));
        assertEquals(List.of("a", "b", "c", "d"), started);
        assertEquals(List.of("b is done", "a has failed"), ended);
    }

    @Test
    void aCancelledAttemptReleasesItsPermitOnce() {
        Cancellable first = enter("a");
        enter("b");
        enter("c");
        first.cancel();
        first.cancel();
        assertEquals(List.of("a", "b", "c"), started);
        enter("d");
        assertEquals(List.of("a", "b", "c"), started);
    }

    @Test
    void aWaitingAttemptThatIsCancelledIsNotMade() {
        enter("a");
        enter("b");
        enter("c").cancel();
        enter("d");
        underWay.get(0).complete("a");
        assertEquals(List.of("a", "b", "d"), started);
    }

    @Test
    void aPermitIsReleasedBeforeTheOutcomeIsEmitted() {
        PermitQueue one = new PermitQueue(1);
        String both = withPermit(one, () -> Uni.createFrom().item("first"))
                .map(first -> first + " and " + withPermit(one, () -> Uni.createFrom().item("second")).await().indefinitely())
                .await().indefinitely();
        assertEquals("first and second", both);
    }

    @Test
    void anAttemptThatThrowsReleasesItsPermit() {
        PermitQueue one = new PermitQueue(1);
        for (int i = 0; i < 3; i++) {
            assertThrows(IllegalStateException.class, () -> withPermit(one, () -> {
                throw new IllegalStateException("mine");
            }).await().indefinitely());
        }
    }

    @Test
    void cancellingALongQueueDoesNotOverflowTheStack() {
        PermitQueue one = new PermitQueue(1);
        withPermit(one, () -> Uni.createFrom().emitter(underWay::add)).subscribe().with(ended::add);
        List<Cancellable> waiting = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            waiting.add(withPermit(one, () -> Uni.createFrom().item("never")).subscribe().with(ended::add));
        }
        withPermit(one, () -> Uni.createFrom().item("last")).subscribe().with(ended::add);
        waiting.forEach(Cancellable::cancel);
        underWay.get(0).complete("first");
        assertEquals(List.of("last", "first"), ended);
    }

    @Test
    void manyAttemptsThatFailAtOnceDoNotOverflowTheStack() {
        ScheduledExecutorService soon = new ScheduledThreadPoolExecutor(1);
        try {
            PermitQueue one = new PermitQueue(1);
            CallContext later = new TimerContext(soon);
            withPermit(one, later, () -> Uni.createFrom().emitter(underWay::add)).subscribe().with(ended::add);
            List<CompletableFuture<String>> failing = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                failing.add(withPermit(one, later, () -> {
                    throw new IllegalStateException("mine");
                }).subscribeAsCompletionStage());
            }
            CompletableFuture<String> last = withPermit(one, later, () -> Uni.createFrom().item("last"))
                    .subscribeAsCompletionStage();
            underWay.get(0).complete("first");
            assertEquals("last", last.join());
            assertTrue(failing.stream().allMatch(CompletableFuture::isCompletedExceptionally));
        } finally {
            soon.shutdownNow();
        }
    }

    @Test
    void anAttemptWithoutAPermitInTimeFailsAndLeavesTheQueue() {
        enter("a");
        enter("b");
        IllegalStateException late = new IllegalStateException("late");
        assertSame(late, assertThrows(IllegalStateException.class, () -> permits.withPermit(context, permit -> {
            started.add("c");
            return Uni.createFrom().item("c");
        }, () -> Duration.ofMillis(1), waited -> late).await().indefinitely()));
        underWay.get(0).complete("a");
        assertEquals(List.of("a", "b"), started);
        enter("d");
        assertEquals(List.of("a", "b", "d"), started);
    }

    @Test
    void theLongestWaitIsReadBeforeAnotherThreadCanStartTheAttempt() {
        enter("a");
        enter("b");
        List<String> order = new ArrayList<>();
        permits.withPermit(context, permit -> {
            order.add("started");
            return Uni.createFrom().item("c");
        }, () -> {
            // as by another thread
            underWay.get(0).complete("a");
            order.add("asked");
            return LONG;
        }, waited -> new AssertionError("late")).await().indefinitely();
        assertEquals(List.of("asked", "started"), order);
    }
}
