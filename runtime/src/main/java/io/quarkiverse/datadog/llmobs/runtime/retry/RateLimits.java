package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;

/**
 * The rate limits that the server has reported, shared by all calls of a client: while one is used up, no request of its
 * operations is sent. Safe for use from any thread.
 */
public final class RateLimits {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.retry");

    private final LongSupplier nanos;
    private final Duration longest;
    /** The limits of operations, where responses have named them. */
    private final Map<String, String> names = new ConcurrentHashMap<>();
    /** When the limits that are used up reset. */
    private final Map<String, Long> usedUp = new ConcurrentHashMap<>();

    /** @param longest the longest wait that the server may ask for */
    public RateLimits(Duration longest) {
        this(System::nanoTime, longest);
    }

    /**
     * @param nanos the time of {@link System#nanoTime()}, which does not change with the clock
     */
    RateLimits(LongSupplier nanos, Duration longest) {
        this.nanos = nanos;
        this.longest = longest;
    }

    /** Records what a response says, before its call completes. */
    public void received(String operation, RateLimit limit) {
        if (limit.name() != null) {
            names.put(operation, limit.name());
        }
        if (limit.usedUp() && limit.reset() != null) {
            usedUp(operation, limit.reset());
        }
    }

    /** No request is sent before the wait is over. Of two waits the longer one counts. */
    void usedUp(String operation, Duration wait) {
        Duration bounded = wait.compareTo(longest) > 0 ? longest : wait;
        if (bounded.isZero()) {
            return;
        }
        String limit = limitOf(operation);
        long now = nanos.getAsLong();
        long until = now + bounded.toNanos();
        usedUp.values().removeIf(end -> end - now <= 0);
        if (usedUp.merge(limit, until, (a, b) -> a - b >= 0 ? a : b) == until) {
            // not the name of the limit, which is text of the server
            LOG.debugf("The rate limit of %s is used up: no request for %d ms", operation, bounded.toMillis());
        }
    }

    /** How long the operation has to wait for its limit; zero when it can be requested. */
    Duration waitFor(String operation) {
        Long until = usedUp.get(limitOf(operation));
        long left = until == null ? 0 : until - nanos.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private String limitOf(String operation) {
        return names.getOrDefault(operation, operation);
    }
}
