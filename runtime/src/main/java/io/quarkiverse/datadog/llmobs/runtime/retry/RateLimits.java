package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;

/**
 * The rate limits that the server has told of, shared by all calls of a client: while one is used up, nobody asks in vain.
 * Safe for use from any thread.
 */
public final class RateLimits {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.retry");

    private final LongSupplier nanos;
    private final Duration longest;
    /** The limits of operations, where answers have named them. */
    private final Map<String, String> names = new ConcurrentHashMap<>();
    /** When the limits that are used up begin anew. */
    private final Map<String, Long> usedUp = new ConcurrentHashMap<>();

    /** @param longest the longest wait on the server's word */
    public RateLimits(Duration longest) {
        this(System::nanoTime, longest);
    }

    /**
     * @param nanos the time as {@link System#nanoTime()} tells it, which nobody sets back
     */
    RateLimits(LongSupplier nanos, Duration longest) {
        this.nanos = nanos;
        this.longest = longest;
    }

    /** Takes note of what an answer says, before its call has it. */
    public void received(String operation, RateLimit limit) {
        if (limit.name() != null) {
            names.put(operation, limit.name());
        }
        if (limit.usedUp() && limit.reset() != null) {
            usedUp(operation, limit.reset());
        }
    }

    /** Nobody asks before the wait is over. Of two waits the longer one counts. */
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
            // not the name of the limit, which is a word of the server's
            LOG.debugf("The rate limit of %s is used up: no request for %d ms", operation, bounded.toMillis());
        }
    }

    /** How long the operation has to wait for its limit; zero when it need not. */
    Duration waitFor(String operation) {
        Long until = usedUp.get(limitOf(operation));
        long left = until == null ? 0 : until - nanos.getAsLong();
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    private String limitOf(String operation) {
        return names.getOrDefault(operation, operation);
    }
}
