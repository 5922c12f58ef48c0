package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Limits the number of concurrent attempts by permits, which are given in the order in which attempts ask for them.
 * <p>
 * Attempts wait here and not for a connection: a rate limit that is reported in the meantime is known before they are sent, and
 * a wait that is too long is no failed attempt. Safe for use from any thread.
 */
final class PermitQueue {

    /** Permits one attempt to hold a connection. */
    interface Permit {

        /** @see Attempt#keepPermit() */
        Runnable keep();
    }

    private final Set<Entry<?>> waiting = new LinkedHashSet<>();
    private int free;

    PermitQueue(int permits) {
        this.free = permits;
    }

    /**
     * Makes an attempt when a permit is free, and releases the permit when the attempt ends, unless the permit is kept.
     * Cancelling leaves the queue, or cancels the attempt and releases its permit.
     *
     * @param context where the attempt is made when it had to wait
     * @param longest how long it may wait for a permit; read before it enters the queue
     * @param late the failure when no permit was free in that time
     */
    <T> Uni<T> withPermit(CallContext context, Function<Permit, Uni<T>> attempt, Supplier<Duration> longest,
            Function<Duration, Throwable> late) {
        return Uni.createFrom().emitter(emitter -> {
            Entry<T> entry = new Entry<>(emitter, attempt, context);
            // read before the entry is in the queue, from which another thread may start it
            Duration limit = longest.get();
            if (takesPermit(entry)) {
                entry.start();
            } else {
                Runnable timer = context.schedule(() -> entry.giveUp(late.apply(limit)), limit);
                emitter.onTermination(() -> {
                    timer.run();
                    entry.cancel();
                });
            }
        });
    }

    private boolean takesPermit(Entry<?> entry) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(entry);
                return false;
            }
            free--;
            return true;
        }
    }

    private void remove(Entry<?> entry) {
        synchronized (waiting) {
            waiting.remove(entry);
        }
    }

    private void release() {
        Entry<?> next = next();
        if (next != null) {
            // neither on the stack nor in the context of the attempt that ends
            next.context.execute(next::start);
        }
    }

    /** The first in the queue, which takes over the permit; null when none waits. */
    private Entry<?> next() {
        synchronized (waiting) {
            Iterator<Entry<?>> first = waiting.iterator();
            if (!first.hasNext()) {
                free++;
                return null;
            }
            Entry<?> next = first.next();
            first.remove();
            return next;
        }
    }

    /** One attempt: waiting, then started, then over. */
    private final class Entry<T> implements Permit {

        private final UniEmitter<? super T> emitter;
        private final Function<Permit, Uni<T>> attempt;
        private final CallContext context;
        private boolean started;
        private boolean over;
        private boolean kept;
        private Cancellable sent;

        Entry(UniEmitter<? super T> emitter, Function<Permit, Uni<T>> attempt, CallContext context) {
            this.emitter = emitter;
            this.attempt = attempt;
            this.context = context;
            emitter.onTermination(this::cancel);
        }

        /** It has a permit. */
        void start() {
            if (!isFirstToStart()) {
                release();
                return;
            }
            Cancellable subscription = Uni.createFrom().deferred(() -> attempt.apply(this)).subscribe().with(item -> {
                end();
                emitter.complete(item);
            }, failure -> {
                end();
                emitter.fail(failure);
            });
            synchronized (this) {
                sent = subscription;
                if (!over) {
                    return;
                }
            }
            subscription.cancel();
        }

        private synchronized boolean isFirstToStart() {
            started = !over;
            return started;
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
                    release();
                }
            };
        }

        /** No permit was free in time. */
        void giveUp(Throwable late) {
            synchronized (this) {
                if (started || over) {
                    return;
                }
                over = true;
            }
            remove(this);
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
            releaseUnlessKept();
        }

        void cancel() {
            Cancellable subscription;
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
                subscription = sent;
            }
            if (subscription != null) {
                subscription.cancel();
            }
            if (started) {
                releaseUnlessKept();
            } else {
                remove(this);
            }
        }

        private void releaseUnlessKept() {
            if (!kept) {
                release();
            }
        }
    }
}
