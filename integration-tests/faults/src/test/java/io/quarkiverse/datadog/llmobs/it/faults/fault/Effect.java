package io.quarkiverse.datadog.llmobs.it.faults.fault;

import java.time.Duration;

/**
 * The effect of a fault on a call.
 *
 * @param status of the response, or 0 without a response
 * @param serverDelay how long the server asks to wait; null without such a header, or when it is invalid
 */
public record Effect(EffectKind kind, int status, Duration serverDelay) {

    public static final Effect FINE = new Effect(EffectKind.FINE, 0, null);
    public static final Effect EMPTY = new Effect(EffectKind.EMPTY, 0, null);
    public static final Effect DAMAGED = new Effect(EffectKind.DAMAGED, 0, null);
    public static final Effect MISSING = new Effect(EffectKind.MISSING, 200, null);
    public static final Effect UNREACHABLE = new Effect(EffectKind.UNREACHABLE, 0, null);
    public static final Effect TLS = new Effect(EffectKind.TLS, 0, null);
    public static final Effect BROKEN = new Effect(EffectKind.BROKEN, 0, null);
    public static final Effect SILENT = new Effect(EffectKind.SILENT, 0, null);
    public static final Effect UNEXPECTED = unexpected(200);

    public static Effect unexpected(int status) {
        return new Effect(EffectKind.UNEXPECTED, status, null);
    }

    public static Effect refused(int status) {
        return new Effect(EffectKind.REFUSED, status, null);
    }

    public Effect withServerDelay(Duration serverDelay) {
        return new Effect(kind, status, serverDelay);
    }
}
