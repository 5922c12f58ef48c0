package io.quarkiverse.datadog.llmobs.runtime.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.handlers.VertxClientInputStream;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

import io.vertx.core.http.HttpClientResponse;

/**
 * Closes the connection of a body that is closed before its end. The REST client would go on and read the rest, however long
 * it is, and the connection would be taken meanwhile.
 * <p>
 * The response is known to internal classes of the REST client alone.
 */
final class RawBodyFilter implements ResteasyReactiveClientResponseFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (!ErrorAnswers.isError(response.getStatus()) && response.getEntityStream() instanceof VertxClientInputStream body
                && request instanceof ClientRequestContextImpl context) {
            response.setEntityStream(new Body(body, context.getRestClientRequestContext().getVertxClientResponse()));
        }
    }

    private static final class Body extends FilterInputStream {

        private final HttpClientResponse response;
        private boolean ended;

        Body(InputStream body, HttpClientResponse response) {
            super(body);
            this.response = response;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            ended = read < 0;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            ended = read < 0;
            return read;
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                ended = true;
                response.request().connection().close();
            }
            super.close();
        }
    }
}
