package io.quarkiverse.datadog.llmobs.runtime.context;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Calls that continue on the threads of a timer, without Vert.x.
 */
public record TimerContext(ScheduledExecutorService timer) implements CallContext {

    @Override
    public boolean isCurrent() {
        return true;
    }

    @Override
    public void run(Runnable task) {
        task.run();
    }

    @Override
    public void execute(Runnable task) {
        timer.execute(task);
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Future<?> scheduled = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }
}
