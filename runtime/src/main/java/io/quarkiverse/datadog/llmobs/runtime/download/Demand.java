package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The number of items that were requested and not delivered yet. It is negative when items were delivered ahead. Safe for use
 * by several threads.
 */
public final class Demand {

    private final AtomicLong open = new AtomicLong();

    /** Adds a request; an invalid one is left to the subscription to reject. */
    public void add(long items) {
        if (items > 0) {
            open.accumulateAndGet(items, (have, more) -> have + more < have ? Long.MAX_VALUE : have + more);
        }
    }

    /** An item was delivered. */
    public void one() {
        open.updateAndGet(have -> have == Long.MAX_VALUE ? have : have - 1);
    }

    public boolean any() {
        return open.get() > 0;
    }
}
