package io.quarkiverse.datadog.llmobs.runtime.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;

/**
 * Waits for a {@code Uni} on threads that may block.
 */
public final class Blocking {

    private Blocking() {
    }

    /**
     * Waits for the item. A failure is thrown with the stack of the caller. An interrupt cancels the call; the flag stays set.
     */
    public static <T> T await(Uni<T> uni) {
        check();
        CompletableFuture<T> item = uni.subscribeAsCompletionStage();
        try {
            return item.get();
        } catch (InterruptedException e) {
            item.cancel(true);
            Thread.currentThread().interrupt();
            throw new LlmObservabilityException("interrupted while waiting for the server", Failure.withoutResponse(), e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof LlmObservabilityException known) {
            return Failures.with(known.failure(), known);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
    }

    /**
     * @throws IllegalStateException on an event loop
     */
    public static void check() {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new IllegalStateException(
                    "LlmObservability waits for responses and must not be called on the event loop thread "
                            + Thread.currentThread().getName()
                            + ": annotate the calling method with @Blocking (or, on JDK 21 and later, @RunOnVirtualThread), or inject ReactiveLlmObservability instead");
        }
    }
}
