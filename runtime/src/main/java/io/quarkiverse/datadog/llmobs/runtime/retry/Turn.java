package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * One attempt that is made when a permit is free, and releases the permit when it ends, unless the permit was kept.
 */
final class Turn<T> implements Permit {

    private final UniEmitter<? super T> emitter;
    private final Function<Permit, Uni<T>> attempt;
    private final Admission admission;
    private final CallContext context;
    private boolean begun;
    private boolean over;
    private boolean kept;
    private Cancellable underWay;

    Turn(UniEmitter<? super T> emitter, Function<Permit, Uni<T>> attempt, Admission admission, CallContext context) {
        this.emitter = emitter;
        this.attempt = attempt;
        this.admission = admission;
        this.context = context;
        emitter.onTermination(this::cancel);
    }

    void beginSoon() {
        context.execute(this::begin);
    }

    /** Has a permit: it is under way until it ends. */
    void begin() {
        if (!isFirstToBegin()) {
            admission.leave();
            return;
        }
        Cancellable sent = Uni.createFrom().deferred(() -> attempt.apply(this)).subscribe().with(item -> {
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

    @Override
    public Runnable keep() {
        synchronized (this) {
            if (over) {
                return () -> {
                };
            }
            kept = true;
        }
        AtomicBoolean released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                admission.leave();
            }
        };
    }

    /** No permit was free in time. */
    void refuse(Throwable late) {
        synchronized (this) {
            if (begun || over) {
                return;
            }
            over = true;
        }
        admission.withdraw(this);
        emitter.fail(late);
    }

    /** Before the outcome is handed on: the receiver may make the next call at once, and wait for it. */
    private void end() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        release();
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
            release();
        } else {
            admission.withdraw(this);
        }
    }

    private void release() {
        if (!kept) {
            admission.leave();
        }
    }
}
