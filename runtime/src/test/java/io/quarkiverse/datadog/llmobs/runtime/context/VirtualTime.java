package io.quarkiverse.datadog.llmobs.runtime.context;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Calls of one thread, whose waits end when the test lets time pass.
 */
public final class VirtualTime implements CallContext {

    private record Timer(long end, Runnable task) {
    }

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::end));
    private long nanos;

    /** The time that has passed. */
    public long nanos() {
        return nanos;
    }

    /** Runs the tasks that are due in this time. */
    public void pass(Duration time) {
        long end = nanos + time.toNanos();
        while (!timers.isEmpty() && timers.peek().end() <= end) {
            Timer due = timers.poll();
            nanos = due.end();
            due.task().run();
        }
        nanos = end;
    }

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
        task.run();
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        Timer timer = new Timer(nanos + delay.toNanos(), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }
}
