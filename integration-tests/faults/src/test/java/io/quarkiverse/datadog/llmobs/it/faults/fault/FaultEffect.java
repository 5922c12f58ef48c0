package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.time.Duration;

/**
 * The effect of a fault on a call.
 *
 * @param status of the response, or 0 without a response
 * @param serverDelay how long the server asks to wait; null without such a header, or when it is invalid
 */
public record FaultEffect(FaultEffectKind kind, int status, Duration serverDelay) {

    public static final FaultEffect FINE = new FaultEffect(FaultEffectKind.FINE, 0, null);
    public static final FaultEffect EMPTY = new FaultEffect(FaultEffectKind.EMPTY, 0, null);
    public static final FaultEffect DAMAGED = new FaultEffect(FaultEffectKind.DAMAGED, 0, null);
    public static final FaultEffect MISSING = new FaultEffect(FaultEffectKind.MISSING, 200, null);
    public static final FaultEffect UNREACHABLE = new FaultEffect(FaultEffectKind.UNREACHABLE, 0, null);
    public static final FaultEffect TLS = new FaultEffect(FaultEffectKind.TLS, 0, null);
    public static final FaultEffect BROKEN = new FaultEffect(FaultEffectKind.BROKEN, 0, null);
    public static final FaultEffect SILENT = new FaultEffect(FaultEffectKind.SILENT, 0, null);
    public static final FaultEffect UNEXPECTED = unexpected(200);

    public static FaultEffect unexpected(int status) {
        return new FaultEffect(FaultEffectKind.UNEXPECTED, status, null);
    }

    public static FaultEffect rejected(int status) {
        return new FaultEffect(FaultEffectKind.REJECTED, status, null);
    }

    public FaultEffect withServerDelay(Duration serverDelay) {
        return new FaultEffect(kind, status, serverDelay);
    }
}
