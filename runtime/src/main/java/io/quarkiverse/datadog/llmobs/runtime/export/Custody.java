package io.quarkiverse.datadog.llmobs.runtime.export;

/**
 * Holds a body while nobody else does: one that arrives when the caller has gone is aborted instead of being left open.
 */
final class Custody {

    private ResponseBody held;
    private boolean abandoned;

    synchronized ResponseBody keep(ResponseBody body) {
        held = body;
        if (abandoned) {
            body.abort();
        }
        return body;
    }

    synchronized void abandon() {
        abandoned = true;
        if (held != null) {
            held.abort();
        }
    }
}
