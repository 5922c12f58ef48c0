package io.quarkiverse.datadog.llmobs.runtime.export;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpVersion;

/**
 * The body as it was sent.
 */
final class PlainBody implements ResponseBody {

    private final HttpClientResponse response;
    private final Runnable released;
    private final Context context = Vertx.currentContext();
    private final Audience audience = new Audience();
    /** Written by the event loop alone. */
    private volatile long received;
    private volatile boolean ended;

    PlainBody(HttpClientResponse response, Runnable released) {
        this.response = response;
        this.released = released;
        response.exceptionHandler(this::failed);
        response.endHandler(nothing -> ended());
        response.handler(this::arrived);
    }

    @Override
    public int status() {
        return response.statusCode();
    }

    @Override
    public String header(String name) {
        return response.getHeader(name);
    }

    @Override
    public long received() {
        return received;
    }

    /** Whether nothing but the end of the connection tells where the body ends. */
    boolean endsWithConnection() {
        return response.version() != HttpVersion.HTTP_2 && header("Content-Length") == null
                && header("Transfer-Encoding") == null;
    }

    @Override
    public void listen(Listener next) {
        audience.listen(next);
    }

    @Override
    public void putBack(Buffer beginning, boolean whole) {
        audience.putBack(beginning, whole);
    }

    @Override
    public void fetch(long events) {
        response.fetch(events);
    }

    /**
     * An answer that has come in whole, and waits here only, is taken instead: its connection is back in the pool by then, and
     * resetting it would break the next request.
     */
    @Override
    public void abort() {
        if (!audience.dismiss()) {
            return;
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
        if (!ended) {
            end();
        }
    }

    /**
     * The connection goes back to the pool in a turn of this event loop, after that of the end. Closing takes it out at once,
     * and so in time. A reset is carried out by the event loop of the connection, which may be another one: by then the next
     * request may have the connection.
     */
    private void end() {
        if (response.version() == HttpVersion.HTTP_2) {
            response.request().reset();
            released.run();
        } else {
            response.request().connection().close().onComplete(closed -> released.run());
        }
    }

    private void arrived(Buffer piece) {
        received += piece.length();
        audience.piece(piece);
    }

    private void ended() {
        ended = true;
        released.run();
        audience.ended();
    }

    private void failed(Throwable cause) {
        released.run();
        audience.failed(cause);
    }
}
