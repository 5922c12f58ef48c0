package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.net.ConnectException;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;

/**
 * What became of a call, as far as its caller can tell from the documented rules.
 */
enum Outcome {

    /** What was asked for is there once. */
    DONE,
    /** What was asked for may be there, once. */
    UNKNOWN,
    /** What was asked for is not there. */
    NOT_EXECUTED;

    /** Of an operation that is not repeated once it may have been executed: its last failure decides. */
    static Outcome ofOnce(Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (LlmObservabilityException e) {
            return isRefusal(e) ? NOT_EXECUTED : UNKNOWN;
        }
    }

    /** Of an operation that does no harm when repeated: any attempt but the last may have been executed, too. */
    static Outcome ofRepeated(Runnable call) {
        try {
            call.run();
            return DONE;
        } catch (LlmObservabilityException e) {
            return e.attempts() == 1 && isRefusal(e) ? NOT_EXECUTED : UNKNOWN;
        }
    }

    /** A 408 or 425 may come from a gateway that has passed the request on. */
    private static boolean isRefusal(LlmObservabilityException failure) {
        int status = failure.status().orElse(0);
        return failure instanceof RateLimitedException || isUnconnected(failure)
                || status >= 300 && status < 500 && status != 408 && status != 425;
    }

    static boolean isUnconnected(Throwable failure) {
        return failure instanceof ConnectException || failure.getCause() != null && isUnconnected(failure.getCause());
    }

    /** Of two calls for the same thing, of which it takes one. */
    Outcome or(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
