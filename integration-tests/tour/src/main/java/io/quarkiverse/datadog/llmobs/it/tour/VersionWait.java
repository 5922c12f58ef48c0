package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.function.LongSupplier;

/**
 * Waits until a new version can be read: immediately after a write the service may still return the previous one.
 */
final class VersionWait {

    private static final int ATTEMPTS = 30;
    private static final long PAUSE_MILLIS = 1000;

    private VersionWait() {
    }

    static void until(long version, LongSupplier current) {
        try {
            for (int attempt = 1; current.getAsLong() < version && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
