package io.quarkiverse.datadog.llmobs.runtime.retry;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * Lets so many attempts be under way at a time. The others wait here, in the order in which they came, and not for a
 * connection:
 * what is met in the meantime, such as a rate limit, is known before they are sent.
 */
final class Admission {

    private final Queue<Turn<?>> waiting = new ArrayDeque<>();
    private int free;

    Admission(int atOnce) {
        this.free = atOnce;
    }

    /** The attempt, made when it is its turn. Whoever cancels it leaves the queue, or makes room for the next one. */
    <T> Uni<T> inTurn(Supplier<Uni<T>> attempt) {
        return Uni.createFrom().emitter(emitter -> enter(new Turn<>(emitter, attempt, this::leave)));
    }

    private void enter(Turn<?> turn) {
        synchronized (waiting) {
            if (free == 0) {
                waiting.add(turn);
                return;
            }
            free--;
        }
        turn.begin();
    }

    private void leave() {
        Turn<?> next;
        synchronized (waiting) {
            do {
                next = waiting.poll();
            } while (next != null && next.isOver());
            if (next == null) {
                free++;
                return;
            }
        }
        next.begin();
    }
}
