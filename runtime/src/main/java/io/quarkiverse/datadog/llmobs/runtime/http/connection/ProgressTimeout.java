package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;

/**
 * Closes a connection on which a request was written and within a timeout neither a piece of its body is taken by the socket
 * nor anything of its response is received. A body that its consumer does not read makes no progress either.
 * <p>
 * The timer of a request ends with the head of its response, and cannot close a connection whose server has stopped reading.
 * The idle timeout of Vert.x would do both, but it runs between requests, too: it closes a connection that a new request has
 * just been given, before the request is written, and the caller cannot know that it was not sent.
 */
final class ProgressTimeout extends ChannelDuplexHandler {

    private final Duration timeout;
    /** Null between a response and the next request. */
    private ScheduledFuture<?> timer;
    private boolean informational;

    ProgressTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpRequest) {
            restart(context);
            context.write(message, promise);
            return;
        }
        // a long body is no silence, as long as the server takes it
        context.write(message, promise.unvoid().addListener(written -> {
            if (written.isSuccess() && timer != null) {
                restart(context);
            }
        }));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse head) {
            informational = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !informational) {
            stop();
        }
        context.fireChannelRead(message);
    }

    /** Also called when bytes were received that are not yet a piece of the response. */
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
            // without a failure, a body that ends with its connection would seem complete
            context.fireExceptionCaught(new TimeoutException("no progress for " + timeout.toMillis() + " ms"));
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
