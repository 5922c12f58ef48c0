package io.quarkiverse.datadog.llmobs.it.observability.retries;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.opentelemetry.api.trace.Tracer;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/**
 * Requests that are unrelated to the calls before. Each has one span as a child of its own, and one of a client.
 */
@Path("/unrelated/{number}")
public class Unrelated {

    @Inject
    Tracer tracer;

    @Inject
    ReactiveLlmObservability client;

    /** Responds with the name of its thread. */
    @GET
    @NonBlocking
    public Uni<String> get(String number) {
        tracer.spanBuilder("child").startSpan().end();
        String thread = Thread.currentThread().getName();
        return client.datasets().get("unrelated" + number).replaceWith(thread);
    }
}
