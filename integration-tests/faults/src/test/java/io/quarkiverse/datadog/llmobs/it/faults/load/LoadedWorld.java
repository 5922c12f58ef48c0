package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An emulator whose connections are counted.
 */
public class LoadedWorld implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = 20;

    private LlmObservabilityEmulator emulator;
    private CountingRelay relay;

    @Override
    public Map<String, String> start() {
        emulator = LlmObservabilityEmulator.start();
        try {
            relay = new CountingRelay(emulator.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.datadog-llmobs.base-url", relay.url(),
                "quarkus.datadog-llmobs.api-key", "key",
                "quarkus.datadog-llmobs.application-key", "key",
                "quarkus.datadog-llmobs.max-connections", String.valueOf(CONNECTIONS));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(relay, new TestInjector.MatchesType(CountingRelay.class));
        injector.injectIntoFields(emulator, new TestInjector.MatchesType(LlmObservabilityEmulator.class));
    }

    @Override
    public void stop() {
        try {
            relay.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            emulator.close();
        }
    }
}
