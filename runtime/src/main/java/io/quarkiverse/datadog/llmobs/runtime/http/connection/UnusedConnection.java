package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;

/**
 * Closes a connection on which no request is sent within a timeout.
 * <p>
 * When a request times out during a slow TLS handshake, Vert.x completes the connection for later requests. If no other
 * connection to that host is open and no other request waits for one, Vert.x has dropped the pool of the host by then, and
 * later requests use a new pool. The connection in the old pool can never be used, and the keep-alive check does not find it.
 * It would stay open until the server closes it.
 */
final class UnusedConnection extends ChannelOutboundHandlerAdapter {

    private final HttpConnection connection;
    private final Duration timeout;
    private ScheduledFuture<?> timer;

    /** @param timeout longer than a request waits for its connection */
    UnusedConnection(HttpConnection connection, Duration timeout) {
        this.connection = connection;
        this.timeout = timeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> {
            // unlike close, it lets a request end that was created on the connection and is not written yet
            connection.shutdown(1, TimeUnit.DAYS);
        }, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(message, promise);
        context.pipeline().remove(this);
    }

    /** Also called when the connection is closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        timer.cancel(false);
    }
}
