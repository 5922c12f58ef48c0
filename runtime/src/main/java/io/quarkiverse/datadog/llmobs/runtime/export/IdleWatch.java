package io.quarkiverse.datadog.llmobs.runtime.export;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Applies the read timeout to a subscriber: it runs only while there is demand that the server leaves open.
 * <p>
 * One timer is re-armed when it fires instead of being reset by every piece.
 */
final class IdleWatch {

    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final BooleanSupplier waiting;
    private final Runnable expired;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile long touched;
    private volatile boolean stopped;
    private volatile Future<?> pending;

    IdleWatch(Duration timeout, ScheduledExecutorService timer, BooleanSupplier waiting, Runnable expired) {
        this.timeout = timeout;
        this.timer = timer;
        this.waiting = waiting;
        this.expired = expired;
    }

    /** The waiting begins anew. */
    void touch() {
        touched = System.nanoTime();
    }

    void start() {
        if (PulledBody.limited(timeout) && !stopped && armed.compareAndSet(false, true)) {
            arm(timeout.toNanos());
        }
    }

    void stop() {
        stopped = true;
        Future<?> next = pending;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void arm(long nanos) {
        pending = timer.schedule(this::check, nanos, TimeUnit.NANOSECONDS);
        if (stopped) {
            stop();
        }
    }

    private void check() {
        if (stopped) {
            return;
        }
        if (!waiting.getAsBoolean()) {
            armed.set(false);
            if (waiting.getAsBoolean()) {
                start();
            }
            return;
        }
        long left = timeout.toNanos() - (System.nanoTime() - touched);
        if (left > 0) {
            arm(left);
        } else {
            expired.run();
        }
    }
}
