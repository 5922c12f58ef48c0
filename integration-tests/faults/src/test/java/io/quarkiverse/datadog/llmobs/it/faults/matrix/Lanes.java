package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;

/**
 * The clients of this suite.
 */
@ApplicationScoped
class Lanes {

    @Inject
    @LlmObservabilityClient("one")
    LlmObservability one;

    @Inject
    @LlmObservabilityClient("two")
    LlmObservability two;

    @Inject
    @LlmObservabilityClient("three")
    LlmObservability three;

    @Inject
    @LlmObservabilityClient("silent1")
    LlmObservability silent1;

    @Inject
    @LlmObservabilityClient("silent2")
    LlmObservability silent2;

    @Inject
    @LlmObservabilityClient("silent3")
    LlmObservability silent3;

    @Inject
    @LlmObservabilityClient("silent4")
    LlmObservability silent4;

    @Inject
    @LlmObservabilityClient("silent-secure")
    LlmObservability silentSecure;

    @Inject
    @LlmObservabilityClient("secure")
    LlmObservability secure;

    @Inject
    @LlmObservabilityClient("nowhere")
    LlmObservability nowhere;

    @Inject
    @Any
    Instance<Object> all;

    Lane lane(String client, FaultServer server) {
        LlmObservabilityClient name = LlmObservabilityClient.Literal.of(client);
        return new Lane(server, all.select(LlmObservability.class, name).get(),
                all.select(ReactiveLlmObservability.class, name).get(),
                all.select(DatasetsApi.class, name, RestClient.LITERAL).get(), !client.equals("nowhere"));
    }
}
