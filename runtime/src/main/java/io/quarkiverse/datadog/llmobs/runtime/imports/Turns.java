package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks on another executor one at a time and in their order. A thread is held only while there are tasks.
 */
final class Turns implements Executor {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Turns(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::runInTurn);
        } catch (RejectedExecutionException stopping) {
            // nobody else will do it, and somebody waits for the outcome
            runInTurn();
        }
    }

    private void runInTurn() {
        do {
            tasks.poll().run();
        } while (waiting.decrementAndGet() > 0);
    }
}
