package io.quarkiverse.datadog.llmobs.runtime.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Lets the thread that waits for a {@code Uni} do its blocking work, so that callbacks and disk writes run on the thread of the
 * caller, whichever thread an attempt was started on.
 */
public final class CallerThread<T> implements Executor {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private boolean done;
    private T item;
    private Throwable failure;

    private CallerThread() {
    }

    /**
     * Waits for the item. An interrupt cancels the work and fails.
     *
     * @param interrupted creates the failure, and sets the interrupt flag again
     */
    public static <T> T await(Function<Executor, Uni<T>> work, Supplier<RuntimeException> interrupted) {
        CallerThread<T> caller = new CallerThread<>();
        Cancellable subscription = work.apply(caller).subscribe().with(
                item -> caller.execute(() -> caller.settle(item, null)),
                failure -> caller.execute(() -> caller.settle(null, failure)));
        return caller.run(subscription, interrupted);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    private void settle(T item, Throwable failure) {
        this.item = item;
        this.failure = failure;
        this.done = true;
    }

    private T run(Cancellable subscription, Supplier<RuntimeException> interrupted) {
        while (!done) {
            // a task in the queue is run even by an interrupted thread: it may be the outcome of the interrupt
            Runnable task = tasks.poll();
            if (task == null) {
                try {
                    task = tasks.take();
                } catch (InterruptedException e) {
                    subscription.cancel();
                    throw interrupted.get();
                }
            }
            task.run();
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new CompletionException(failure);
        }
        return item;
    }
}
