package io.quarkiverse.datadog.llmobs.runtime.failure;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;

/**
 * Tells which failures leave open whether the service has processed the request.
 */
public final class UnknownOutcome {

    private UnknownOutcome() {
    }

    /**
     * Whether a call that failed this way may have been processed. Only a call that was rejected or never reached the server
     * was certainly not.
     */
    public static boolean is(Throwable failure) {
        return !isUnsent(failure) && !Transport.neverConnected(failure) && !(failure instanceof RateLimitedException)
                && !(failure instanceof UnauthenticatedException)
                && !(failure instanceof LlmObservabilityException known && isRejection(known.failure().status()));
    }

    private static boolean isUnsent(Throwable failure) {
        return failure instanceof LlmObservabilityException known && known.attempts() == 0;
    }

    /** 408 and 425 may come from a gateway that has forwarded the request. */
    private static boolean isRejection(int status) {
        return status >= 300 && status < 500 && status != 408 && status != 425;
    }
}
