package io.quarkiverse.datadog.llmobs.runtime.export;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;

/**
 * Applies the read timeout to a subscriber: it runs only while there is demand that the server leaves open.
 * <p>
 * One timer is re-armed when it fires instead of being reset by every piece.
 */
final class IdleWatch {

    private final Duration timeout;
    private final CallContext context;
    private final BooleanSupplier waiting;
    private final Runnable expired;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile long touched;
    private volatile boolean stopped;
    private volatile Runnable pending;

    IdleWatch(Duration timeout, CallContext context, BooleanSupplier waiting, Runnable expired) {
        this.timeout = timeout;
        this.context = context;
        this.waiting = waiting;
        this.expired = expired;
    }

    /** The waiting begins anew. */
    void touch() {
        touched = System.nanoTime();
    }

    void start() {
        if (PulledBody.limited(timeout) && !stopped && armed.compareAndSet(false, true)) {
            arm(timeout);
        }
    }

    void stop() {
        stopped = true;
        Runnable next = pending;
        if (next != null) {
            next.run();
        }
    }

    private void arm(Duration left) {
        pending = context.schedule(this::check, left);
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
            arm(Duration.ofNanos(left));
        } else {
            expired.run();
        }
    }
}
