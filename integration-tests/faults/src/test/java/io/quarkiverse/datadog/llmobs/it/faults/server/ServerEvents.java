package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last events of a server, so that the message of a failed check says what has happened. Safe for use from any thread.
 */
public final class ServerEvents {

    private static final int KEPT = 40;

    private final Deque<String> last = new ArrayDeque<>();

    synchronized void add(FaultyConnection connection, String event) {
        add(Integer.toHexString(System.identityHashCode(connection)) + " " + event);
    }

    /** Adds an event that belongs to no connection. */
    public synchronized void add(String event) {
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(LocalTime.now() + " " + event);
    }

    /** A line for each event, the oldest first. */
    @Override
    public synchronized String toString() {
        return String.join("\n", last);
    }
}
