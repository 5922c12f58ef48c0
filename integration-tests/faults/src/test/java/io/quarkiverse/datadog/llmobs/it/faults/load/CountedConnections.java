package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.testkit.server.ConnectionHandler;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An emulator behind a relay that counts connections.
 */
public class CountedConnections implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = 20;

    private LlmObservabilityEmulator emulator;
    private RawServer relay;

    @Override
    public Map<String, String> start() {
        emulator = LlmObservabilityEmulator.start();
        relay = RawServer.start(null, ConnectionHandler.relayTo(emulator.port()));
        return Map.of("quarkus.datadog-llmobs.base-url", relay.url(),
                "quarkus.datadog-llmobs.api-key", "key",
                "quarkus.datadog-llmobs.application-key", "key",
                "quarkus.datadog-llmobs.max-connections", String.valueOf(CONNECTIONS));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(relay, new TestInjector.MatchesType(RawServer.class));
        injector.injectIntoFields(emulator, new TestInjector.MatchesType(LlmObservabilityEmulator.class));
    }

    @Override
    public void stop() {
        relay.close();
        emulator.close();
    }
}
