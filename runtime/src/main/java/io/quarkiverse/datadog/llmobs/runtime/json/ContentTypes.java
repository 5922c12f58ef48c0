package io.quarkiverse.datadog.llmobs.runtime.json;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Takes away a {@code Content-Type} that cannot be parsed: the REST client would fail over it before anybody saw the body.
 */
public final class ContentTypes implements ClientResponseFilter {

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getHeaders() == null) {
            // the connection broke before there was an answer
            return;
        }
        try {
            response.getMediaType();
        } catch (RuntimeException e) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
