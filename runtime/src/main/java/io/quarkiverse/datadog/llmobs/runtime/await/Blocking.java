package io.quarkiverse.datadog.llmobs.runtime.await;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;

/**
 * Waits where waiting is allowed.
 */
public final class Blocking {

    private Blocking() {
    }

    /** Waits for the item. A failure is thrown with the stack of the caller. */
    public static <T> T await(Uni<T> uni) {
        check();
        try {
            return uni.await().indefinitely();
        } catch (LlmObservabilityException e) {
            throw Failures.with(e.failure(), e);
        }
    }

    /**
     * @throws IllegalStateException on an event loop
     */
    public static void check() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException(
                    "LlmObservability waits for answers and must not be called on the event loop thread "
                            + Thread.currentThread().getName()
                            + ": annotate the calling method with @Blocking (or, on JDK 21 and later, @RunOnVirtualThread), or inject ReactiveLlmObservability instead");
        }
    }
}
