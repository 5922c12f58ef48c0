package io.quarkiverse.datadog.llmobs.it.evaluations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Returns the URL of the server that the application uses, so that tests can inject faults.
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
