package io.quarkiverse.datadog.llmobs.runtime.download;

import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;

/**
 * The connection of a response: returned to its pool by Vert.x when the response ends, and closed when it is not
 * needed any more.
 */
final class ResponseConnection {

    private final HttpClientResponse response;
    private final Runnable released;
    private final Context context = Vertx.currentContext();
    private final AtomicBoolean closing = new AtomicBoolean();
    /** Written by the event loop alone. */
    private volatile boolean ended;

    /** @param released run when the response does not need the connection any more, at least once */
    ResponseConnection(HttpClientResponse response, Runnable released) {
        this.response = response;
        this.released = released;
    }

    /** Whether only the end of the connection tells where the body ends. */
    boolean endsBody() {
        return response.version() != HttpVersion.HTTP_2 && response.getHeader("Content-Length") == null
                && response.getHeader("Transfer-Encoding") == null;
    }

    /** The response was received completely, or its connection broke. */
    void ended() {
        ended = true;
        released.run();
    }

    /**
     * Closes the connection, or resets the stream in HTTP/2, unless the response has ended.
     * <p>
     * A response that was received completely and waits only here is fetched instead: its connection is back in the pool by
     * then, and resetting it would break the next request.
     */
    void close() {
        if (ended || !closing.compareAndSet(false, true)) {
            return;
        }
        if (context == null) {
            end();
            return;
        }
        context.runOnContext(nothing -> {
            response.fetch(Long.MAX_VALUE);
            // what is here already is delivered in the next task of the event loop
            context.runOnContext(delivered -> endUnlessEnded());
        });
    }

    private void endUnlessEnded() {
        if (!ended) {
            end();
        }
    }

    /**
     * The connection returns to the pool in a task of this event loop that follows the end of the response. Closing removes it
     * from the pool at once. A reset is carried out by the event loop of the connection, which may be another one: by then the
     * next request may have the connection.
     */
    private void end() {
        if (response.version() == HttpVersion.HTTP_2) {
            response.request().reset();
            released.run();
        } else {
            response.request().connection().close().onComplete(closed -> released.run());
        }
    }
}
