package io.quarkiverse.datadog.llmobs.testkit.server;

import java.time.Duration;

/**
 * Counts the open connections of a server.
 */
public final class OpenConnections {

    private int count;
    private int most;

    synchronized void opened() {
        count++;
        most = Math.max(most, count);
    }

    synchronized void closed() {
        count--;
        notifyAll();
    }

    /** How many were open at the same time at most. */
    public synchronized int most() {
        return most;
    }

    /** Waits until at most this many are open. Returns false when they are not after the timeout. */
    public synchronized boolean awaitAtMost(int connections, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (count > connections) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
