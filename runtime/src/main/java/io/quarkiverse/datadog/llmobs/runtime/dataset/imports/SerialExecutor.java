package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on another executor, one at a time and in the order in which they came. Occupies a thread only while
 * there are tasks.
 */
public final class SerialExecutor implements Executor {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    public SerialExecutor(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException stopping) {
            // the caller waits for the outcome, so the tasks run on its thread
            runAll();
        }
    }

    private void runAll() {
        do {
            tasks.poll().run();
        } while (waiting.decrementAndGet() > 0);
    }
}
