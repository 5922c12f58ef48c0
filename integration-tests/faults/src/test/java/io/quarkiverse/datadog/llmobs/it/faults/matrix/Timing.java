package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.time.Duration;

/**
 * How the clients of this suite are configured: nobody has to wait for long.
 */
final class Timing {

    static final Duration READ_TIMEOUT = Duration.ofMillis(500);
    static final Duration MAX_DELAY = Duration.ofMillis(4);
    static final Duration MAX_SERVER_DELAY = Duration.ofMillis(25);
    static final int MAX_ATTEMPTS = 3;

    private Timing() {
    }
}
