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
    private final Admission admission;
    private boolean begun;
    private boolean over;
    private Cancellable underWay;

    Turn(UniEmitter<? super T> emitter, Supplier<Uni<T>> attempt, Admission admission) {
        this.emitter = emitter;
        this.attempt = attempt;
        this.admission = admission;
        emitter.onTermination(this::cancel);
    }

    /** Admitted: it is under way until it ends. */
    void begin() {
        if (!isFirstToBegin()) {
            admission.leave();
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

    private synchronized boolean isFirstToBegin() {
        begun = !over;
        return begun;
    }

    /** Its turn has not come in time. */
    void refuse(Supplier<Throwable> late) {
        synchronized (this) {
            if (begun || over) {
                return;
            }
            over = true;
        }
        admission.withdraw(this);
        emitter.fail(late.get());
    }

    /** Before the outcome is handed on: whoever gets it may make the next call at once, and wait for it. */
    private void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        admission.leave();
    }

    void cancel() {
        Cancellable sent;
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            sent = underWay;
        }
        if (sent != null) {
            sent.cancel();
        }
        if (begun) {
            admission.leave();
        } else {
            admission.withdraw(this);
        }
    }
}
