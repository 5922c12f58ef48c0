package io.quarkiverse.datadog.llmobs.runtime.http;

import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Removes a {@code Content-Type} that cannot be parsed: the REST client would fail before the body is read. Runs on the
 * thread that received the response; the REST client would run a plain filter on a worker thread, and all of those may be
 * waiting for a response.
 */
public final class ContentTypes implements ResteasyReactiveClientResponseFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (response.getHeaders() == null) {
            // the connection broke before there was a response
            return;
        }
        try {
            response.getMediaType();
        } catch (RuntimeException e) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
