package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Lets so many attempts be under way at a time. The others wait here, in the order in which they came, and not for a
 * connection:
 * what is met in the meantime, such as a rate limit, is known before they are sent.
 */
final class Admission {

    private final ScheduledExecutorService timer;
    private final Set<Turn<?>> waiting = new LinkedHashSet<>();
    private int free;

    /** @param timer begins the attempts of those who waited, and ends waits */
    Admission(int atOnce, ScheduledExecutorService timer) {
        this.free = atOnce;
        this.timer = timer;
    }

    /**
     * The attempt, made when it is its turn. Whoever cancels it leaves the queue, or makes room for the next one.
     *
     * @param longest how long it may wait for its turn, asked when it has to
     * @param late the failure of one whose turn has not come until then
     */
    <T> Uni<T> inTurn(Supplier<Uni<T>> attempt, Supplier<Duration> longest, Supplier<Throwable> late) {
        return Uni.createFrom().emitter(emitter -> {
            // it may be begun by the end of another call, and still belongs to the context of its own
            Turn<T> turn = new Turn<>(emitter, Infrastructure.decorate(attempt), this);
            if (enter(turn)) {
                turn.begin();
            } else {
                Future<?> end = timer.schedule(() -> turn.refuse(late), longest.get().toMillis(), TimeUnit.MILLISECONDS);
                emitter.onTermination(() -> {
                    end.cancel(false);
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

    /** Is not under way any more. */
    void leave() {
        Turn<?> next = next();
        if (next == null) {
            return;
        }
        try {
            // neither on the stack nor in the context of the one that ends
            timer.execute(next::begin);
        } catch (RejectedExecutionException stopping) {
            next.begin();
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
