package io.quarkiverse.datadog.llmobs.runtime.context;

/**
 * Finds the context of a call.
 */
@FunctionalInterface
public interface CallContexts {

    /** The context of the calling thread, or a new one when the thread has none on which a call can continue. */
    CallContext current();
}
