package io.quarkiverse.datadog.llmobs.runtime.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.handlers.VertxClientInputStream;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * Receives the body of an error where the method returns a stream. The REST client hands the stream to the mapper of errors on
 * the event loop, on which it cannot be read. How much is received is limited by {@link ErrorPages}.
 */
final class ErrorBodies implements ResteasyReactiveClientResponseFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (ErrorAnswers.isError(response.getStatus()) && response.getEntityStream() instanceof VertxClientInputStream stream) {
            Buffer body = Buffer.buffer();
            request.suspend();
            received(request.unwrap(RestClientRequestContext.class).getVertxClientResponse(), taken(stream, body))
                    .onComplete(end -> {
                        response.setEntityStream(new ByteArrayInputStream(body.getBytes()));
                        request.resume();
                    });
        }
    }

    /** What the stream has taken already. */
    private static Buffer taken(InputStream stream, Buffer body) {
        try {
            for (int available; (available = stream.available()) > 0;) {
                byte[] part = new byte[available];
                // not more than that: any further byte would be waited for
                body.appendBytes(part, 0, stream.read(part));
            }
        } catch (IOException e) {
            // the connection broke; the beginning of the body says more than nothing
        }
        return body;
    }

    /** Completes when the body has ended, or the connection has broken. */
    private static Future<Void> received(HttpClientResponse response, Buffer body) {
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
}
