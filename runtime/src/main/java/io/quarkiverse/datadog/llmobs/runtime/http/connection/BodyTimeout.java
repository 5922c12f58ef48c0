package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Closes a connection on which the body of a response makes no progress within a timeout.
 * <p>
 * The timer of a request ends with the head of its response. The idle timeout of Vert.x would cover the body, but it runs
 * between requests too: it closes a connection that a new request has just been given, before the request is written, and the
 * caller cannot know that it was not sent.
 */
final class BodyTimeout extends ChannelInboundHandlerAdapter {

    private final Duration timeout;
    /** Null while no body is received. */
    private ScheduledFuture<?> timer;

    BodyTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse) {
            restart(context);
        }
        if (message instanceof LastHttpContent) {
            stop();
        }
        context.fireChannelRead(message);
    }

    /** Also called when bytes were read that are not yet a piece of the body. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (timer != null) {
            restart(context);
        }
        context.fireChannelReadComplete();
    }

    /** Also called when the connection is closed. */
    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        stop();
    }

    private void restart(ChannelHandlerContext context) {
        stop();
        timer = context.executor().schedule(() -> {
            context.close();
        }, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
