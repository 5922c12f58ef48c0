package io.quarkiverse.datadog.llmobs.it.evaluations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the tests which server the application speaks to, so that they can make it misbehave.
 */
@Path("/service")
public class ServiceResource {

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String baseUrl;

    @GET
    public String baseUrl() {
        return baseUrl;
    }
}
