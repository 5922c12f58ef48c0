package io.quarkiverse.datadog.llmobs.deployment.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.vertx.ext.web.Router;

/**
 * Two clients at work.
 */
@ApplicationScoped
public class DevelopedApplication {

    @Inject
    LlmObservability llmobs;

    @Inject
    @LlmObservabilityClient("eu")
    LlmObservability eu;

    void routes(@Observes Router router) {
        router.get("/own/:name")
                .handler(call -> call.end(ConfigProvider.getConfig().getValue(call.pathParam("name"), String.class)
                        .equals(KeyParts.API_KEY) ? "the key" : "something else"));
        router.get("/default").blockingHandler(call -> call.end("datasets: " + llmobs.datasets().list().stream().count()));
        router.get("/eu").blockingHandler(call -> call.end("datasets: " + eu.datasets().list().stream().count()));
    }
}
