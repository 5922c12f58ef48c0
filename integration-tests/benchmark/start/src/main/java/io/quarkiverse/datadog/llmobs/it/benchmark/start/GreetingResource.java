package io.quarkiverse.datadog.llmobs.it.benchmark.start;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/**
 * The small application, whose start is measured with and without the extension.
 */
@Path("/greeting")
public class GreetingResource {

    @GET
    public Greeting greet() {
        return new Greeting("hello");
    }
}
