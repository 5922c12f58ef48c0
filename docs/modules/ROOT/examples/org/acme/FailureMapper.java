package org.acme;

import java.time.Duration;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.TransportException;

// tag::class[]
@Provider
public class FailureMapper implements ExceptionMapper<LlmObservabilityException> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    @Override
    public Response toResponse(LlmObservabilityException failure) {
        if (failure instanceof NotFoundException) {
            return response(Status.NOT_FOUND, "no such dataset").build();
        }
        LOG.error("Datadog LLM Observability failed", failure);
        if (failure instanceof RateLimitedException limited) {
            Duration wait = limited.retryAfter().orElse(Duration.ofMinutes(1));
            return response(Status.SERVICE_UNAVAILABLE, "try again later")
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .build();
        }
        if (failure instanceof TransportException) {
            return response(Status.GATEWAY_TIMEOUT, "no response from Datadog").build();
        }
        return response(Status.BAD_GATEWAY, "Datadog rejected the request or failed").build();
    }

    private static Response.ResponseBuilder response(Status status, String message) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("message", message));
    }
}
// end::class[]
