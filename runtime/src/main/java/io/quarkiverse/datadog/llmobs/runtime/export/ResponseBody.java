package io.quarkiverse.datadog.llmobs.runtime.export;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;

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
    private final Context context = Vertx.currentContext();
    private Listener listener;
    private Buffer putBack;
    private boolean endPutBack;
    private Throwable failure;
    /** No listener hears anything more. */
    private boolean over;
    private boolean ended;

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
        boolean whole;
        Throwable known;
        synchronized (this) {
            listener = next;
            kept = putBack;
            putBack = null;
            whole = endPutBack;
            endPutBack = false;
            known = failure;
        }
        if (kept != null) {
            next.piece(kept);
        }
        if (whole) {
            next.ended();
        }
        if (known != null) {
            next.failed(known);
        }
    }

    /**
     * Keeps a beginning for the next listener.
     *
     * @param whole whether it ends there
     */
    synchronized void putBack(Buffer beginning, boolean whole) {
        putBack = beginning;
        endPutBack = whole;
    }

    /** Lets that many more events come. The end is one of them. */
    void fetch(long events) {
        response.fetch(events);
    }

    /**
     * Ends the exchange unless it is over. Nothing comes afterwards.
     * <p>
     * An answer that has come in whole, and waits here only, is taken instead: its connection is back in the pool by then, and
     * resetting it would break the next request.
     */
    void abort() {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        if (context == null) {
            end();
            return;
        }
        context.runOnContext(nothing -> {
            response.fetch(Long.MAX_VALUE);
            // what is here already is delivered in the next turn of the event loop
            context.runOnContext(delivered -> endUnlessEnded());
        });
    }

    private void endUnlessEnded() {
        synchronized (this) {
            if (ended) {
                return;
            }
        }
        end();
    }

    /**
     * The connection goes back to the pool in a turn of this event loop, after that of the end. Closing takes it out of the
     * pool
     * at once, and so in time. A reset is carried out by the event loop of the connection, which may be another one: by then
     * the
     * next request may have the connection.
     */
    private void end() {
        if (response.version() == HttpVersion.HTTP_2) {
            response.request().reset();
        } else {
            response.request().connection().close();
        }
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
            ended = true;
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
