package io.quarkiverse.datadog.llmobs.it.evaluations;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.smallrye.common.annotation.NonBlocking;

/**
 * Calls the blocking API on the event loop, which is an error. The call fails before anything is sent.
 */
@Path("/wrong-thread")
@NonBlocking
public class WrongThreadResource {

    @Inject
    LlmObservability llmobs;

    @GET
    @Path("/list")
    public long list() {
        return llmobs.datasets().list().stream().count();
    }

    @GET
    @Path("/export")
    public long export() {
        return llmobs.datasets().export("any").rows().count();
    }

    @ServerExceptionMapper
    public Response rejected(IllegalStateException rejection) {
        return Response.serverError().entity(rejection.getMessage()).type("text/plain").build();
    }
}
