package io.quarkiverse.datadog.llmobs.runtime.http;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

import io.vertx.core.http.HttpClientRequest;

/**
 * Releases the connection of a request that fails before it was sent, which the REST client does not do: an interceptor of the
 * application that throws while the body is written would leave the connection in use until the read timeout.
 */
public final class UnsentRequests implements ResteasyReactiveClientResponseFilter {

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        HttpClientRequest unanswered = response.getStatus() == 0 ? request.unwrap(HttpClientRequest.class) : null;
        if (unanswered != null) {
            release(unanswered);
        }
    }

    private static void release(HttpClientRequest request) {
        try {
            // without a handler Vert.x logs the reset as an error
            request.exceptionHandler(reset -> {
            });
            request.reset();
        } catch (IllegalStateException e) {
            // it was sent: its connection has failed, and is released already
        }
    }
}
