package io.quarkiverse.datadog.llmobs.runtime.http;

import java.lang.reflect.Method;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;

/**
 * Accepts status 206 as a success of the operations that respond so to all requests but that of the last page. For all others
 * it stays an error, because a part must not pass for the whole.
 */
public final class PartialPages implements ResteasyReactiveClientResponseFilter {

    /** Marks such a response for its reader, which does not know the status. No server can send a name with a space. */
    public static final String MARK = "partial page";

    private static final int OK = 200;

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == SuccessStatus.PARTIAL && response.getHeaders() != null
                && request.getProperty(RateLimitFilter.INVOKED_METHOD) instanceof Method method
                && method.getAnnotation(Operation.class).partialPages()) {
            response.getHeaders().putSingle(MARK, "true");
            response.setStatus(OK);
        }
    }
}
