package io.quarkiverse.datadog.llmobs.runtime.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends a page of errors after as much of it as anybody reads, and the connection with it.
 * <p>
 * The REST client takes the whole of a body into memory before anybody is asked about it, and has no limit of its own. Neither
 * has Vert.x; so this stands beneath both, in the pipeline of each connection.
 */
final class ErrorPages extends ChannelInboundHandlerAdapter {

    /** Under this name Vert.x takes what Netty has decoded. */
    private static final String VERTX = "handler";

    private HttpResponse head;
    private boolean limited;
    private boolean ended;
    private long left;

    private ErrorPages() {
    }

    static void limit(HttpConnection connection) {
        if (connection instanceof ConnectionBase http) {
            ChannelPipeline pipeline = http.channel().pipeline();
            if (pipeline.get(VERTX) != null) {
                pipeline.addBefore(VERTX, "datadog-llmobs-error-pages", new ErrorPages());
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response) {
            begin(response);
        }
        if (limited && message instanceof HttpContent piece) {
            read(context, piece);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void begin(HttpResponse response) {
        head = response;
        int status = head.status().code();
        limited = status >= 200 && ErrorResponses.isError(status) && !isShort(head);
        ended = false;
        left = Excerpt.READ;
    }

    private static boolean isShort(HttpResponse head) {
        if (HttpUtil.isTransferEncodingChunked(head)) {
            return false;
        }
        String length = head.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length != null && length.strip().matches("\\d{1,7}") && Integer.parseInt(length.strip()) <= Excerpt.READ;
    }

    private void read(ChannelHandlerContext context, HttpContent piece) {
        if (ended) {
            ReferenceCountUtil.release(piece);
            return;
        }
        left -= piece.content().readableBytes();
        ended = left <= 0 && !(piece instanceof LastHttpContent);
        context.fireChannelRead(piece);
        if (ended) {
            // Vert.x decides by the head, at the end, whether the connection is used again
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            context.close();
        }
    }
}
