package io.quarkiverse.datadog.llmobs.runtime.download;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;

/**
 * The read timeout of a subscriber: it runs only while there is unfulfilled demand.
 * <p>
 * One timer is re-armed when it fires instead of being reset by every block.
 */
public final class ReadTimeout {

    private final Duration timeout;
    private final CallContext context;
    private final BooleanSupplier waiting;
    private final Runnable expired;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile long restarted;
    private volatile boolean stopped;
    private volatile Runnable cancelTimer;

    /**
     * @param waiting whether the subscriber waits for the server
     * @param expired run on the event loop when it has waited for too long
     */
    public ReadTimeout(Duration timeout, CallContext context, BooleanSupplier waiting, Runnable expired) {
        this.timeout = timeout;
        this.context = context;
        this.waiting = waiting;
        this.expired = expired;
    }

    static boolean isLimited(Duration timeout) {
        return !timeout.isZero() && !timeout.isNegative();
    }

    /** The failure of a server that was silent for too long. */
    public static TimeoutException exceeded(Duration timeout) {
        return new TimeoutException("nothing received for " + timeout.toMillis() + " ms");
    }

    /** Restarts the time. */
    public void restart() {
        restarted = System.nanoTime();
    }

    /** Arms the timer, unless it is armed already. */
    public void start() {
        if (isLimited(timeout) && !stopped && armed.compareAndSet(false, true)) {
            arm(timeout);
        }
    }

    public void stop() {
        stopped = true;
        Runnable cancel = cancelTimer;
        if (cancel != null) {
            cancel.run();
        }
    }

    private void arm(Duration left) {
        cancelTimer = context.schedule(this::check, left);
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
        long left = timeout.toNanos() - (System.nanoTime() - restarted);
        if (left > 0) {
            arm(Duration.ofNanos(left));
        } else {
            expired.run();
        }
    }
}
