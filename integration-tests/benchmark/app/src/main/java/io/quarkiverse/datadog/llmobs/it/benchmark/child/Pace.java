package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast a consumer is.
 */
final class Pace {

    /** Shorter waits are put together: a timer is not finer than that. */
    private static final long WORTHWHILE = TimeUnit.MILLISECONDS.toNanos(5);

    private final long rate;
    private final long pauseAt;
    private final Duration pause;
    private final long start = System.nanoTime();
    private long taken;
    private long paused;

    /** It pauses once half of its size is taken. */
    Pace(Task task) {
        this.rate = task.rate();
        this.pauseAt = task.size() / 2;
        this.pause = task.pause();
    }

    /** How long the consumer has to wait after it took so many bytes. */
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
