package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.handlers.VertxClientInputStream;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;
import org.jboss.resteasy.reactive.common.core.BlockingNotAllowedException;

import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * Receives the body of an error where the method returns a stream. The REST client passes the stream to the mapper of errors
 * on the event loop, where it cannot be read. On a worker thread, to which a filter of the application may have moved the
 * response, the mapper reads the stream itself. The size is limited by {@code ErrorBodyLimit}.
 */
public final class ErrorBodyFilter implements ResteasyReactiveClientResponseFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (ErrorResponses.isError(response.getStatus()) && response.getEntityStream() instanceof VertxClientInputStream stream
                && Context.isOnEventLoopThread()) {
            Buffer body = Buffer.buffer();
            request.suspend();
            received(stream, request.unwrap(RestClientRequestContext.class).getVertxClientResponse(), body)
                    .onComplete(end -> {
                        response.setEntityStream(new ByteArrayInputStream(body.getBytes()));
                        request.resume();
                    });
        }
    }

    /** Completes when the body has ended, or the connection has broken. */
    private static Future<Void> received(InputStream stream, HttpClientResponse response, Buffer body) {
        if (isReadToItsEnd(stream, body)) {
            return Future.succeededFuture();
        }
        Promise<Void> end = Promise.promise();
        try {
            response.handler(body::appendBuffer);
            response.endHandler(ended -> end.tryComplete());
            response.exceptionHandler(broken -> end.tryComplete());
            response.resume();
        } catch (IllegalStateException e) {
            // it has ended already
            end.tryComplete();
        }
        return end.future();
    }

    /**
     * Reads what the stream holds already. The stream does not tell how much that is: while it is empty, its {@code
     * available()} is the Content-Length. But on the event loop it refuses to wait.
     *
     * @return whether nothing more will come
     */
    private static boolean isReadToItsEnd(InputStream stream, Buffer body) {
        byte[] part = new byte[8 * 1024];
        try {
            while (body.length() < Excerpt.READ) {
                int read = stream.read(part);
                if (read < 0) {
                    return true;
                }
                body.appendBytes(part, 0, read);
            }
            return true;
        } catch (BlockingNotAllowedException e) {
            return false;
        } catch (IOException e) {
            // the connection broke; the beginning of the body is still useful
            return true;
        }
    }
}
