package org.acme;

import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

// tag::class[]
public class EmulatorResource implements QuarkusTestResourceLifecycleManager {

    private static final String PROJECT = "5eed0000-0000-4000-8000-000000000001";
    private LlmObservabilityEmulator emulator;

    @Override
    public Map<String, String> start() {
        emulator = LlmObservabilityEmulator.start();
        emulator.seed("""
                {"projects": [{"id": "%s", "name": "tests", "datasets": [
                  {"id": "5eed0000-0000-4000-8000-000000000002", "name": "large",
                   "generated": {"records": 10000, "bytes_per_record": 1000}}]}]}
                """.formatted(PROJECT));
        return Map.of(
                "quarkus.datadog-llmobs.base-url", emulator.baseUri().toString(),
                "quarkus.datadog-llmobs.api-key", "any",
                "quarkus.datadog-llmobs.application-key", "any",
                "quarkus.datadog-llmobs.project-id", PROJECT);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(emulator, new TestInjector.MatchesType(LlmObservabilityEmulator.class));
    }

    @Override
    public void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
// end::class[]
