package io.quarkiverse.datadog.llmobs.value;

/**
 * A request that determines whether sending it twice has the same effect as sending it once.
 * <p>
 * It decides about operations for which this depends on the request. Not for use by applications.
 */
public interface Retryable {

    /** Whether the request may be sent again after a failure that leaves open whether it was processed. */
    boolean canBeRetried();
}
