package io.quarkiverse.datadog.llmobs.runtime.client;

import java.lang.reflect.Method;
import java.time.Clock;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.runtime.failure.RateLimit;
import io.quarkiverse.datadog.llmobs.runtime.retry.RateLimits;

/**
 * Takes note of what each answer to the MicroProfile interfaces says of its rate limit.
 */
final class RateLimitFilter implements ClientResponseFilter {

    /** Under this name MicroProfile REST Client keeps the method that was called. */
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final RateLimits limits;
    private final Clock clock;

    RateLimitFilter(RateLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        // a connection that breaks passes here without headers
        if (response.getHeaders() != null && request.getProperty(INVOKED_METHOD) instanceof Method method) {
            limits.answered(method.getAnnotation(Operation.class).id(),
                    RateLimit.of(response::getHeaderString, clock.instant()));
        }
    }
}
