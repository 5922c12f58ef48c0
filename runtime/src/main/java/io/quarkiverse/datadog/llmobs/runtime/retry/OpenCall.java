package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * A call that has no outcome yet. When it ends, its current attempt or wait is cancelled.
 */
final class OpenCall<T> {

    private final UniEmitter<? super T> caller;
    private final CallContext context;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile boolean over;
    private volatile Cancellable attempts;

    /** @param context where the caller gets the outcome */
    OpenCall(UniEmitter<? super T> caller, CallContext context) {
        this.caller = caller;
        this.context = context;
    }

    /** The attempts, which are cancelled when the call ends. */
    void follow(Cancellable subscription) {
        attempts = subscription;
        if (over) {
            subscription.cancel();
        }
    }

    void complete(T item) {
        settle(() -> caller.complete(item));
    }

    void fail(Throwable failure) {
        settle(() -> caller.fail(failure));
    }

    private void settle(Runnable outcome) {
        if (settled.compareAndSet(false, true)) {
            context.resume(outcome);
        }
    }

    /** The caller has the outcome, or has cancelled. */
    void end() {
        over = true;
        Cancellable subscription = attempts;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
