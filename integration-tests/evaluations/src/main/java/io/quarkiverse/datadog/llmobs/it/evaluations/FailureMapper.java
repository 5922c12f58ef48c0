package io.quarkiverse.datadog.llmobs.it.evaluations;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;

/**
 * Maps exceptions of the extension to responses: 404 for what does not exist, 502 for everything else.
 */
public class FailureMapper {

    @ServerExceptionMapper
    public Response failed(LlmObservabilityException failure) {
        Status status = failure instanceof NotFoundException ? Status.NOT_FOUND : Status.BAD_GATEWAY;
        return Response.status(status).entity(FailureView.of(failure)).type(MediaType.APPLICATION_JSON_TYPE).build();
    }
}
