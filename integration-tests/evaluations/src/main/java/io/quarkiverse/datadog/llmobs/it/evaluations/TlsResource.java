package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.project.NewProject;

/**
 * A server with https whose certificate only a named TLS configuration trusts.
 */
@Path("/tls")
public class TlsResource {

    @Inject
    @LlmObservabilityClient("front")
    LlmObservability trusting;

    @Inject
    @LlmObservabilityClient("stranger")
    LlmObservability stranger;

    @POST
    public String create(@RestQuery String name) {
        return datasets(trusting).create(NewDataset.named(name)).id();
    }

    @GET
    @Path("/{id}/export")
    public String export(String id) throws IOException {
        Datasets datasets = datasets(trusting);
        datasets.records(id).append(List.of(NewRecord.of("Who is there?", "A friend").withId("knock")));
        try (InputStream csv = datasets.export(id).open()) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Speaks to the same server without trusting it. */
    @GET
    @Path("/stranger")
    public String untrusted() {
        return stranger.projects().list().firstPage().toString();
    }

    private static Datasets datasets(LlmObservability llmobs) {
        return llmobs.datasets(llmobs.projects().create(NewProject.named("behind the front")).id());
    }
}
