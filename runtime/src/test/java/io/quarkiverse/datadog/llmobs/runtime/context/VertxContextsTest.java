package io.quarkiverse.datadog.llmobs.runtime.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;

class VertxContextsTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Vertx vertx = Vertx.vertx();
    private final CallContexts contexts = new VertxContexts(vertx);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aCallOfADuplicatedContextContinuesInIt() throws Exception {
        ContextInternal caller = eventLoop().duplicate();
        CallContext call = in(caller, contexts::current);
        assertSame(caller, found(call::execute));
        assertSame(caller, found(task -> call.schedule(task, Duration.ZERO)));
        assertSame(caller, found(call::resume));
        assertTrue(in(caller, call::isCurrent));
    }

    @Test
    void aCallOfARootContextGetsADuplicateOnTheSameEventLoop() throws Exception {
        ContextInternal root = eventLoop();
        CallContext call = in(root, contexts::current);
        ContextInternal found = (ContextInternal) found(call::execute);
        assertTrue(found.isDuplicate());
        assertSame(root, found.unwrap());
        assertFalse(in(root, call::isCurrent));
    }

    @Test
    void eachCallOutsideOfVertxGetsADuplicatedContextOfItsOwn() throws Exception {
        ContextInternal first = (ContextInternal) found(contexts.current()::execute);
        ContextInternal second = (ContextInternal) found(contexts.current()::execute);
        assertTrue(first.isDuplicate() && first.isEventLoopContext());
        assertNotSame(first, second);
        assertNull(Vertx.currentContext());
    }

    @Test
    void aCallOfAWorkerContextContinuesOnAnEventLoopWithTheSameLocals() throws Exception {
        ContextInternal worker = ((VertxInternal) vertx).createWorkerContext().duplicate();
        worker.putLocal("key", "value");
        CallContext call = in(worker, contexts::current);
        ContextInternal found = (ContextInternal) found(call::execute);
        assertTrue(found.isDuplicate() && found.isEventLoopContext());
        assertEquals("value", found.getLocal("key"));
    }

    @Test
    void tasksOfOtherThreadsRunInTheContext() throws Exception {
        ContextInternal caller = eventLoop().duplicate();
        CallContext call = in(caller, contexts::current);
        CompletableFuture<Context> current = new CompletableFuture<>();
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        call.on(Runnable::run).execute(() -> {
            current.complete(Vertx.currentContext());
            thread.complete(Thread.currentThread());
        });
        assertSame(caller, current.join());
        assertSame(Thread.currentThread(), thread.join());
        assertNull(Vertx.currentContext());
    }

    @Test
    void aTaskThatExceedsItsTimeFailsAndIsCancelled() {
        CompletableFuture<Void> cancelled = new CompletableFuture<>();
        Uni<Object> work = Uni.createFrom().nothing().onCancellation().invoke(() -> cancelled.complete(null));
        Uni<Object> limited = contexts.current().within(Duration.ofMillis(1), work, TimeoutException::new);
        assertThrows(Exception.class, () -> limited.await().atMost(Duration.ofSeconds(30)));
        cancelled.orTimeout(30, TimeUnit.SECONDS).join();
        assertEquals("item", contexts.current().within(LONG, Uni.createFrom().item("item"), TimeoutException::new).await()
                .indefinitely());
    }

    @Test
    void aCancelledTaskIsNotRun() throws Exception {
        CallContext call = contexts.current();
        Runnable cancel = call.schedule(() -> {
            throw new AssertionError("run");
        }, LONG);
        cancel.run();
        CompletableFuture<Void> later = new CompletableFuture<>();
        call.schedule(() -> later.complete(null), Duration.ofMillis(1));
        later.get(30, TimeUnit.SECONDS);
    }

    @Test
    void withoutEventLoopsATaskStillRuns() throws Exception {
        CallContext call = contexts.current();
        stop();
        assertTrue(((ContextInternal) found(call::execute)).isDuplicate());
    }

    @Test
    void withoutEventLoopsWorkWithALimitIsCancelled() {
        CallContext call = contexts.current();
        stop();
        AtomicBoolean cancelled = new AtomicBoolean();
        Uni<Object> work = Uni.createFrom().nothing().onCancellation().invoke(() -> cancelled.set(true));
        assertThrows(RejectedExecutionException.class,
                () -> call.within(LONG, work, TimeoutException::new).await().atMost(Duration.ofSeconds(30)));
        assertTrue(cancelled.get());
    }

    private ContextInternal eventLoop() {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    private static <T> T in(Context context, Callable<T> task) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(nothing -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(30, TimeUnit.SECONDS);
    }

    private static Context found(Consumer<Runnable> runner) throws Exception {
        CompletableFuture<Context> current = new CompletableFuture<>();
        runner.accept(() -> current.complete(Vertx.currentContext()));
        return current.get(30, TimeUnit.SECONDS);
    }
}
