package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.function.LongSupplier;

/**
 * Waits until a version that was written can be read: right after a write the service may still show the one before.
 */
final class VersionWait {

    private static final int LOOKS = 30;
    private static final long BETWEEN_LOOKS = 1000;

    private VersionWait() {
    }

    static void until(long version, LongSupplier current) {
        try {
            for (int look = 1; current.getAsLong() < version && look < LOOKS; look++) {
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
