package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * The body of a response that is read while it is received. Closing it before its end closes the connection. The REST client
 * would read the rest, of any length, and the connection would be in use meanwhile.
 */
final class RawBody extends FilterInputStream {

    private final HttpClientResponse response;
    private final Context context = Vertx.currentContext();
    private final Future<Void> end;
    private final Duration progressTimeout;
    private volatile long lastRead = System.nanoTime();
    /** Cancelled at the end of the body, which the timer would keep until the progress timeout. */
    private volatile long idleTimer;

    /** To be called on the event loop, when the head of the response has arrived. */
    RawBody(InputStream body, HttpClientResponse response, Duration progressTimeout) {
        super(body);
        this.response = response;
        this.progressTimeout = progressTimeout;
        this.end = end(response);
    }

    private static Future<Void> end(HttpClientResponse response) {
        try {
            return response.end();
        } catch (IllegalStateException e) {
            // it has ended already
            return Future.succeededFuture();
        }
    }

    @Override
    public int read() throws IOException {
        lastRead = System.nanoTime();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        lastRead = System.nanoTime();
        return super.read(target, offset, length);
    }

    /**
     * Runs a task, maybe more than once, when the body has ended, its connection is closed by either side, or no byte was read
     * for the progress timeout.
     * <p>
     * Vert.x reports the end of a body to its reader only. A body that was received whole has left its connection to other
     * requests, even when it is never read; the progress timeout closes the connection of any other body.
     */
    void whenOver(Runnable task) {
        end.onComplete(ended -> task.run());
        // Vert.x has one close handler for each connection, which the next request on it may replace
        if (response.request().connection() instanceof ConnectionBase connection) {
            ChannelFuture closed = connection.channel().closeFuture();
            ChannelFutureListener listener = channel -> task.run();
            closed.addListener(listener);
            end.onComplete(ended -> closed.removeListener(listener));
        }
        if (context != null) {
            runWhenIdle(task, progressTimeout.toMillis());
            end.onComplete(ended -> context.owner().cancelTimer(idleTimer));
        }
    }

    private void runWhenIdle(Runnable task, long delay) {
        idleTimer = context.owner().setTimer(Math.max(1, delay), timer -> {
            long idle = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRead);
            if (end.isComplete()) {
                return;
            }
            if (idle >= progressTimeout.toMillis()) {
                task.run();
            } else {
                runWhenIdle(task, progressTimeout.toMillis() - idle);
            }
        });
    }

    /**
     * A body that has arrived whole has released its connection, which may serve the next request already. So what has arrived
     * is dropped first, and the connection is closed only if the end was not among it.
     */
    @Override
    public void close() throws IOException {
        super.close();
        if (end.isComplete()) {
            return;
        }
        if (context == null) {
            closeUnlessEnded();
        } else {
            // what has arrived is delivered in the next task of the event loop
            context.runOnContext(next -> context.runOnContext(delivered -> closeUnlessEnded()));
        }
    }

    private void closeUnlessEnded() {
        if (!end.isComplete()) {
            response.request().connection().close();
        }
    }
}
