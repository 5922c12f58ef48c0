package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One call as its caller sees it, over all its attempts.
 * <p>
 * The guard does not pass on a cancellation, and what it has scheduled is lost when the application stops. So the call itself
 * knows when it is over: then the attempt under way is cancelled, and no further one is made.
 */
final class Call<T> {

    private final UniEmitter<? super T> caller;
    private volatile boolean over;
    private volatile Cancellable underWay;

    Call(UniEmitter<? super T> caller) {
        this.caller = caller;
    }

    /** An attempt that ends with the call. */
    <R> Uni<R> attempt(Supplier<Uni<R>> attempt) {
        return Uni.createFrom().emitter(emitter -> {
            if (over) {
                emitter.fail(new IllegalStateException("the call is over"));
                return;
            }
            underWay = Uni.createFrom().deferred(() -> attempt.get()).subscribe().with(emitter::complete, emitter::fail);
            if (over) {
                underWay.cancel();
            }
        });
    }

    void complete(T item) {
        caller.complete(item);
    }

    void fail(Throwable failure) {
        caller.fail(failure);
    }

    /** The caller has its outcome, or does not want it any more. */
    void end() {
        over = true;
        Cancellable attempt = underWay;
        if (attempt != null) {
            attempt.cancel();
        }
    }
}
