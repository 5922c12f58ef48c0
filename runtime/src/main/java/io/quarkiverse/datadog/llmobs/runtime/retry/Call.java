package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One call as its caller sees it, over all its attempts. When it is over, the attempt under way is cancelled, and no further
 * one is made.
 */
final class Call<T> {

    private final UniEmitter<? super T> caller;
    private final CallContext context;
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile boolean over;
    private volatile Cancellable attempts;

    /** @param context where the caller gets the outcome */
    Call(UniEmitter<? super T> caller, CallContext context) {
        this.caller = caller;
        this.context = context;
    }

    /** The attempts, which end with the call. */
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

    /** The caller has its outcome, or does not want it any more. */
    void end() {
        over = true;
        Cancellable subscription = attempts;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
