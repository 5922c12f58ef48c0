package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Limits the speed of a consumer.
 */
final class RateLimiter {

    /** Shorter waits are combined, because timers are not more precise. */
    private static final long WORTHWHILE = TimeUnit.MILLISECONDS.toNanos(5);

    private final long rate;
    private final long pauseAt;
    private final Duration pause;
    private final long start = System.nanoTime();
    private long taken;
    private long paused;

    /** The consumer pauses after half of the size. */
    RateLimiter(Task task) {
        this.rate = task.rate();
        this.pauseAt = task.size() / 2;
        this.pause = task.pause();
    }

    /** The wait after the consumer has read a number of bytes. */
    Duration waitAfter(long bytes) {
        boolean before = taken < pauseAt;
        taken += bytes;
        if (before && taken >= pauseAt) {
            paused = pause.toNanos();
            if (rate == 0) {
                return pause;
            }
        }
        long due = rate == 0 ? 0 : start + paused + (long) (taken * 1e9 / rate) - System.nanoTime();
        return due < WORTHWHILE ? Duration.ZERO : Duration.ofNanos(due);
    }

    void keepAfter(long bytes) {
        Duration wait = waitAfter(bytes);
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
