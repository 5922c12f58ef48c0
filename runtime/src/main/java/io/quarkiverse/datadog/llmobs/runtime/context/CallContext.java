package io.quarkiverse.datadog.llmobs.runtime.context;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Where a call continues after a wait: on an event loop, in the context of its caller.
 * <p>
 * Continuing on a thread without a context would be wrong: tracing and logging keep the current span and the MDC in the
 * context, and fall back to the thread. Values that remain on an event loop thread would be used by all later requests on it.
 */
public interface CallContext extends Executor {

    /** Whether the calling thread is the event loop of this context and runs in this context. */
    boolean isCurrent();

    /** Runs a task in this context and on the calling thread, which may be any thread. */
    void run(Runnable task);

    /** Runs a task in this context and on its event loop, after the tasks that are queued there. */
    @Override
    void execute(Runnable task);

    /**
     * As {@link #execute(Runnable)}, after a delay.
     *
     * @return cancels the task
     */
    Runnable schedule(Runnable task, Duration delay);

    /** Runs a task in this context and on its event loop: immediately on that thread, queued from any other thread. */
    default void resume(Runnable task) {
        if (isCurrent()) {
            task.run();
        } else {
            execute(task);
        }
    }

    /** The same threads, whose tasks run in this context. */
    default Executor on(Executor threads) {
        return task -> threads.execute(() -> run(task));
    }

    /** An item after a delay. */
    default Uni<Void> after(Duration delay) {
        return Uni.createFrom().emitter(emitter -> emitter.onTermination(schedule(() -> emitter.complete(null), delay)));
    }

    /** The same item, or a failure when it takes longer than a limit. Then the work is cancelled. */
    default <T> Uni<T> within(Duration limit, Uni<T> work, Supplier<Throwable> late) {
        return Uni.createFrom().emitter(emitter -> {
            Cancellable subscription = work.subscribe().with(emitter::complete, emitter::fail);
            // first of all: an event loop that has ended takes no timer
            emitter.onTermination(subscription::cancel);
            Runnable timer = schedule(() -> emitter.fail(late.get()), limit);
            emitter.onTermination(() -> {
                timer.run();
                subscription.cancel();
            });
        });
    }
}
