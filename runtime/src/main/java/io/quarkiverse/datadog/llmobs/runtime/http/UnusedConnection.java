package io.quarkiverse.datadog.llmobs.runtime.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Closes a connection on which no request is sent within a timeout.
 * <p>
 * When a request times out during a slow TLS handshake, Vert.x completes the connection for later requests. If no other
 * connection to that host is open and no other request waits for one, Vert.x has dropped the pool of the host by then, and
 * later requests use a new pool. The connection in the old pool can never be used; the keep-alive check does not find it, and
 * the idle timeout of Vert.x closes only connections that carry a request. It would stay open until the server closes it.
 */
final class UnusedConnection extends ChannelOutboundHandlerAdapter {

    /** The name of the Vert.x handler, which writes the requests. */
    private static final String VERTX = "handler";

    private final Duration timeout;
    private ScheduledFuture<?> timer;

    private UnusedConnection(Duration timeout) {
        this.timeout = timeout;
    }

    /** @param timeout longer than a request waits for its connection */
    static void closeAfter(Duration timeout, HttpConnection connection) {
        if (connection instanceof ConnectionBase http) {
            ChannelPipeline pipeline = http.channel().pipeline();
            if (pipeline.get(VERTX) != null) {
                pipeline.addBefore(VERTX, "datadog-llmobs-unused-connection", new UnusedConnection(timeout));
            }
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> {
            context.close();
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
