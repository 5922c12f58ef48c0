package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.smallrye.mutiny.Uni;

/**
 * Limits the number of concurrent attempts. The others wait here, in the order in which they came, and not for a connection:
 * what is met in the meantime, such as a rate limit, is known before they are sent, and a wait that is too long is not a
 * failed attempt.
 */
final class Admission {

    private final Set<Turn<?>> waiting = new LinkedHashSet<>();
    private int free;

    Admission(int atOnce) {
        this.free = atOnce;
    }

    /**
     * The attempt, made when a permit is free. Cancelling it leaves the queue, or releases the permit.
     *
     * @param context where the attempt is made when it had to wait
     * @param longest how long it may wait for a permit, asked before it enters the queue
     * @param late the failure when no permit was free for so long
     */
    <T> Uni<T> inTurn(CallContext context, Function<Permit, Uni<T>> attempt, Supplier<Duration> longest,
            Function<Duration, Throwable> late) {
        return Uni.createFrom().emitter(emitter -> {
            Turn<T> turn = new Turn<>(emitter, attempt, this, context);
            // asked before the turn enters: once it is in the queue, another thread may begin it
            Duration patience = longest.get();
            if (enter(turn)) {
                turn.begin();
            } else {
                Runnable end = context.schedule(() -> turn.refuse(late.apply(patience)), patience);
                emitter.onTermination(() -> {
                    end.run();
                    turn.cancel();
                });
            }
        });
    }

    private boolean enter(Turn<?> turn) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(turn);
                return false;
            }
            free--;
            return true;
        }
    }

    /** Does not wait any more. */
    void withdraw(Turn<?> turn) {
        synchronized (waiting) {
            waiting.remove(turn);
        }
    }

    /** A permit is released. */
    void leave() {
        Turn<?> next = next();
        if (next != null) {
            // neither on the stack nor in the context of the attempt that ends
            next.beginSoon();
        }
    }

    private Turn<?> next() {
        synchronized (waiting) {
            Iterator<Turn<?>> first = waiting.iterator();
            if (!first.hasNext()) {
                free++;
                return null;
            }
            Turn<?> next = first.next();
            first.remove();
            return next;
        }
    }
}
