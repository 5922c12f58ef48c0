package io.quarkiverse.datadog.llmobs.runtime.export;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What a subscriber has asked for and not yet got.
 */
final class Demand {

    private final AtomicLong open = new AtomicLong();

    /** Whether there was none before. */
    boolean add(long more) {
        return open.getAndAccumulate(more, (have, n) -> have + n < 0 ? Long.MAX_VALUE : have + n) == 0;
    }

    boolean any() {
        return open.get() > 0;
    }

    void one() {
        open.updateAndGet(have -> have == Long.MAX_VALUE ? have : have - 1);
    }

    static IllegalArgumentException refused(long more) {
        return new IllegalArgumentException("demand must be positive, not " + more);
    }
}
