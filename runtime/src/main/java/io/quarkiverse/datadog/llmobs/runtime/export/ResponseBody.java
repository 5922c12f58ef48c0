package io.quarkiverse.datadog.llmobs.runtime.export;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * The body of a response, which comes only as far as it is fetched. Its methods may be called on any thread.
 * <p>
 * One listener at a time. A failure that no listener saw is told to the next one.
 */
final class ResponseBody {

    /** Hears what comes, on the event loop. */
    interface Listener {
        void piece(Buffer piece);

        void ended();

        void failed(Throwable cause);
    }

    private final HttpClientResponse response;
    private Listener listener;
    private Buffer putBack;
    private Throwable failure;
    private boolean over;

    ResponseBody(HttpClientResponse response) {
        this.response = response;
        response.exceptionHandler(this::failed);
        response.endHandler(nothing -> ended());
        response.handler(this::arrived);
    }

    int status() {
        return response.statusCode();
    }

    /** A header of the response, or null. */
    String header(String name) {
        return response.getHeader(name);
    }

    void listen(Listener next) {
        Buffer kept;
        Throwable known;
        synchronized (this) {
            listener = next;
            kept = putBack;
            putBack = null;
            known = failure;
        }
        if (kept != null) {
            next.piece(kept);
        }
        if (known != null) {
            next.failed(known);
        }
    }

    /** Keeps a piece for the next listener. */
    synchronized void putBack(Buffer piece) {
        putBack = piece;
    }

    /** Lets that many more events come. The end is one of them. */
    void fetch(long events) {
        response.fetch(events);
    }

    /** Ends the exchange unless it is over. Nothing comes afterwards. */
    void abort() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        response.request().reset();
    }

    private void arrived(Buffer piece) {
        Listener hearing = open();
        if (hearing != null) {
            hearing.piece(piece);
        }
    }

    private void ended() {
        Listener hearing;
        synchronized (this) {
            hearing = open();
            over = true;
        }
        if (hearing != null) {
            hearing.ended();
        }
    }

    private void failed(Throwable cause) {
        Listener hearing;
        synchronized (this) {
            hearing = open();
            if (!over) {
                over = true;
                failure = cause;
            }
        }
        if (hearing != null) {
            hearing.failed(cause);
        }
    }

    private synchronized Listener open() {
        return over ? null : listener;
    }
}
