package io.quarkiverse.datadog.llmobs.runtime.http;

import java.lang.reflect.Method;
import java.time.Clock;

import jakarta.ws.rs.client.ClientResponseContext;

import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;

/**
 * Records the rate limit in each response, on the thread that received it. The REST client would run a plain filter on a
 * worker thread, and all of those may be waiting for a response.
 */
public final class RateLimitFilter implements ResteasyReactiveClientResponseFilter {

    /** Under this name MicroProfile REST Client keeps the method that was called. */
    static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final RateLimits limits;
    private final Clock clock;

    public RateLimitFilter(RateLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
        // a connection that breaks passes here without headers
        if (response.getHeaders() != null && request.getProperty(INVOKED_METHOD) instanceof Method method) {
            limits.received(method.getAnnotation(Operation.class).id(),
                    RateLimit.of(response::getHeaderString, clock.instant()));
        }
    }
}
