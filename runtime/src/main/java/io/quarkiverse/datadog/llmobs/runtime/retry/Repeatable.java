package io.quarkiverse.datadog.llmobs.runtime.retry;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.runtime.failure.Transport;

/**
 * Whether a failure may be answered with another attempt.
 */
final class Repeatable {

    private Repeatable() {
    }

    static boolean is(LlmObservabilityException failure, RetrySafety safety) {
        if (failure instanceof RateLimitedException) {
            return true;
        }
        if (failure instanceof TransportException) {
            if (Transport.isTls(failure) || Transport.headersTooLarge(failure)) {
                return false;
            }
            return Transport.neverConnected(failure) || harmless(safety);
        }
        return isPassing(failure) && harmless(safety);
    }

    /** 408 and 425 come from whatever stands in front of the service, and are not about the request itself. */
    private static boolean isPassing(LlmObservabilityException failure) {
        int status = failure.failure().status();
        return status == 408 || status == 425 || failure instanceof ServerException && status != 501;
    }

    /** Whether doing it twice does no harm. Conditional operations are settled by their request before they come here. */
    private static boolean harmless(RetrySafety safety) {
        return switch (safety) {
            case SAFE, IDEMPOTENT, GET_OR_CREATE -> true;
            case CONDITIONAL, NON_IDEMPOTENT -> false;
        };
    }
}
