package org.acme;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

// tag::class[]
public class WireMockResource implements QuarkusTestResourceLifecycleManager {

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.datadog-llmobs.base-url", server.baseUrl(),
                "quarkus.datadog-llmobs.api-key", "any",
                "quarkus.datadog-llmobs.application-key", "any",
                "quarkus.datadog-llmobs.project-id", "p-1",
                "quarkus.datadog-llmobs.retry.initial-delay", "10ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(WireMockServer.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
// end::class[]
