package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One attempt that is admitted in its turn, and lets the next one in when it ends.
 */
final class Turn<T> {

    private final UniEmitter<? super T> emitter;
    private final Supplier<Uni<T>> attempt;
    private final Runnable next;
    private boolean begun;
    private boolean over;
    private Cancellable underWay;

    Turn(UniEmitter<? super T> emitter, Supplier<Uni<T>> attempt, Runnable next) {
        this.emitter = emitter;
        this.attempt = attempt;
        this.next = next;
        emitter.onTermination(this::cancel);
    }

    synchronized boolean isOver() {
        return over;
    }

    void begin() {
        synchronized (this) {
            if (!over) {
                begun = true;
            }
        }
        if (!begun) {
            next.run();
            return;
        }
        Cancellable sent = Uni.createFrom().deferred(attempt::get).subscribe().with(item -> {
            end();
            emitter.complete(item);
        }, failure -> {
            end();
            emitter.fail(failure);
        });
        synchronized (this) {
            underWay = sent;
            if (!over) {
                return;
            }
        }
        sent.cancel();
    }

    /** Before the outcome is handed on: whoever gets it may make the next call at once, and wait for it. */
    private void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        next.run();
    }

    private void cancel() {
        Cancellable sent;
        boolean first;
        synchronized (this) {
            first = !over;
            over = true;
            sent = underWay;
        }
        if (sent != null) {
            sent.cancel();
        }
        if (first && begun) {
            next.run();
        }
    }
}
