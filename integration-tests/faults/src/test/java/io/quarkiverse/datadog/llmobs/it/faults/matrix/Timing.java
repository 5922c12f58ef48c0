package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.time.Duration;

/**
 * How the clients of this suite are configured: nobody has to wait for long.
 */
final class Timing {

    /** Of the clients that meet a server which keeps silent. */
    static final Duration READ_TIMEOUT = Duration.ofMillis(500);
    /** Of all others, which must not run into it on a machine that is busy. */
    static final Duration LONG_READ_TIMEOUT = Duration.ofSeconds(30);
    static final Duration MAX_DELAY = Duration.ofMillis(4);
    static final Duration MAX_SERVER_DELAY = Duration.ofMillis(25);
    static final int MAX_ATTEMPTS = 3;

    private Timing() {
    }
}
