package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.time.Duration;

/**
 * What a fault means to an operation.
 *
 * @param status of the answer, 0 when there is none
 * @param told how long the server asks to wait; null when it does not, or makes no sense
 */
record Meaning(Kind kind, int status, Duration told) {

    static final Meaning FINE = new Meaning(Kind.FINE, 0, null);
    static final Meaning EMPTY = new Meaning(Kind.EMPTY, 0, null);
    static final Meaning DAMAGED = new Meaning(Kind.DAMAGED, 0, null);
    static final Meaning MISSING = new Meaning(Kind.MISSING, 200, null);
    static final Meaning UNREACHABLE = new Meaning(Kind.UNREACHABLE, 0, null);
    static final Meaning TLS = new Meaning(Kind.TLS, 0, null);
    static final Meaning BROKEN = new Meaning(Kind.BROKEN, 0, null);
    static final Meaning SILENT = new Meaning(Kind.SILENT, 0, null);
    static final Meaning UNEXPECTED = unexpected(200);

    static Meaning unexpected(int status) {
        return new Meaning(Kind.UNEXPECTED, status, null);
    }

    static Meaning refused(int status) {
        return new Meaning(Kind.REFUSED, status, null);
    }

    Meaning asksToWait(Duration told) {
        return new Meaning(kind, status, told);
    }
}
