package io.quarkiverse.datadog.llmobs.value;

/**
 * A request that says itself whether sending it twice has the same effect as sending it once.
 * <p>
 * It decides about operations for which this depends on the request. Not meant for applications.
 */
public interface Retryable {

    /** Whether the request may be sent again after a failure that leaves open whether it was carried out. */
    boolean canBeRetried();
}
