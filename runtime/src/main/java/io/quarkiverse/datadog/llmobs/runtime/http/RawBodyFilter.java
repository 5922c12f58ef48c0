package io.quarkiverse.datadog.llmobs.runtime.http;

import java.time.Duration;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.handlers.VertxClientInputStream;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Ties the body of a response to its connection, where the method returns a stream.
 * <p>
 * The response is known to internal classes of the REST client alone.
 */
public final class RawBodyFilter implements ResteasyReactiveClientResponseFilter {

    private final Duration progressTimeout;

    /** @param progressTimeout after which a connection without progress is closed */
    public RawBodyFilter(Duration progressTimeout) {
        this.progressTimeout = progressTimeout;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (!ErrorResponses.isError(response.getStatus()) && response.getEntityStream() instanceof VertxClientInputStream body
                && request instanceof ClientRequestContextImpl context) {
            response.setEntityStream(new RawBody(body, context.getRestClientRequestContext().getVertxClientResponse(),
                    progressTimeout));
        }
    }
}
