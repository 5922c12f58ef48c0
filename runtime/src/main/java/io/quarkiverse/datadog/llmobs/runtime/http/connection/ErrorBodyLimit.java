package io.quarkiverse.datadog.llmobs.runtime.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;

/**
 * Limits the body of an error response to what is read of it, and closes the connection at the limit.
 * <p>
 * The REST client takes the whole body into memory before any filter is called, without a limit. Vert.x has none either.
 */
final class ErrorBodyLimit extends ChannelInboundHandlerAdapter {

    private HttpResponse head;
    private boolean limited;
    private boolean ended;
    private long left;

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
        // here it is not known whether the operation has partial pages
        limited = status >= 200 && !SuccessStatus.is(status) && status != SuccessStatus.PARTIAL && !isShort(head);
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
