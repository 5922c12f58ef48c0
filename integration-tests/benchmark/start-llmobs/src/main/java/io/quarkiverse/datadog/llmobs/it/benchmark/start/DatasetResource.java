package io.quarkiverse.datadog.llmobs.it.benchmark.start;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkiverse.datadog.llmobs.LlmObservability;

/**
 * What the extension is there for. It is not called.
 */
@Path("/datasets/{id}")
public class DatasetResource {

    @Inject
    LlmObservability llmobs;

    @GET
    public Greeting name(@PathParam("id") String id) {
        return new Greeting(llmobs.datasets("benchmark").get(id).name());
    }
}
