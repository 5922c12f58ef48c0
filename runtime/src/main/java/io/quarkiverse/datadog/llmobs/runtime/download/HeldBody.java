package io.quarkiverse.datadog.llmobs.runtime.download;

import io.vertx.core.http.HttpClientResponse;

/**
 * Keeps the body of a response from its arrival on, so that it is aborted when the export is cancelled.
 * <p>
 * A {@code Uni} silently drops an item that is emitted during a cancellation, at any of its stages, and so does the {@code
 * Multi} it is transformed to. The connection of a body that was dropped would stay open, since the response is paused and
 * never ends.
 */
public final class HeldBody {

    private ResponseBody body;
    private Runnable stop = () -> {
    };
    private boolean cancelled;

    /**
     * To be called in the task of the event loop in which the response arrived.
     *
     * @param released run when the response does not need its connection any more, at least once
     */
    public void arrived(HttpClientResponse response, Runnable released) {
        ResponseBody arrived = new ResponseBody(response, released);
        synchronized (this) {
            body = arrived;
        }
        handOver(arrived::abort);
    }

    /** The body of the response that arrived last. */
    public synchronized ResponseBody body() {
        return body;
    }

    /** Passes the body to a reader: from now on a cancellation stops the reader, which aborts the body. */
    public void handOver(Runnable stop) {
        synchronized (this) {
            this.stop = stop;
            if (!cancelled) {
                return;
            }
        }
        stop.run();
    }

    /** Aborts the body, also that of a response which has not arrived yet. May be called on any thread. */
    public void cancel() {
        Runnable last;
        synchronized (this) {
            cancelled = true;
            last = stop;
        }
        last.run();
    }
}
