package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.smallrye.mutiny.Uni;

/**
 * Uses the MicroProfile interfaces.
 */
@Path("/raw/datasets")
public class MicroProfileResource {

    @RestClient
    DatasetsApi api;

    @ConfigProperty(name = "quarkus.datadog-llmobs.project-id")
    String project;

    @GET
    public Uni<List<String>> ids(@RestQuery String name) {
        return api.listDatasets(project, name, null, null, null)
                .map(document -> document.data().stream().map(dataset -> dataset.type() + "/" + dataset.id()).toList());
    }
}
