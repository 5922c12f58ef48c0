package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.net.ConnectException;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;

/**
 * The outcome of a call, as far as the documented rules determine it.
 */
public enum Outcome {

    /** The requested item exists once. */
    DONE,
    /** The requested item may exist, at most once. */
    UNKNOWN,
    /** The requested item does not exist. */
    NOT_EXECUTED;

    /** Of an operation that is not retried after it may have been executed: its last failure decides. */
    public static Outcome ofOnce(Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (LlmObservabilityException e) {
            return isRejection(e) ? NOT_EXECUTED : UNKNOWN;
        }
    }

    /** Of an operation that can be retried safely: any attempt but the last may have been executed, too. */
    public static Outcome ofRetried(Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (LlmObservabilityException e) {
            return e.attempts() == 1 && isRejection(e) ? NOT_EXECUTED : UNKNOWN;
        }
    }

    /** A 408 or 425 may come from a gateway that has passed the request on. */
    private static boolean isRejection(LlmObservabilityException failure) {
        int status = failure.status().orElse(0);
        return failure instanceof RateLimitedException || isUnconnected(failure)
                || status >= 300 && status < 500 && status != 408 && status != 425;
    }

    static boolean isUnconnected(Throwable failure) {
        return failure instanceof ConnectException || failure.getCause() != null && isUnconnected(failure.getCause());
    }

    /** Of two calls of which one is enough. */
    Outcome or(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Of a create that a deletion has followed. */
    public Outcome unless(Outcome deletion) {
        return switch (deletion) {
            case DONE -> NOT_EXECUTED;
            case UNKNOWN -> this == NOT_EXECUTED ? this : UNKNOWN;
            case NOT_EXECUTED -> this;
        };
    }

    /** Applies a change with this outcome to the values that something may have. */
    public <T> void applyTo(Set<T> possible, T value) {
        if (this == DONE) {
            possible.clear();
        }
        if (this != NOT_EXECUTED) {
            possible.add(value);
        }
    }
}
