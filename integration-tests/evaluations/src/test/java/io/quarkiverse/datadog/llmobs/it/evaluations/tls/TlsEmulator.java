package io.quarkiverse.datadog.llmobs.it.evaluations.tls;

import java.nio.file.Path;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.testkit.server.Certificates;
import io.quarkiverse.datadog.llmobs.testkit.server.ConnectionHandler;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An emulator behind https, and two clients configured for it of which one trusts its certificate.
 */
public class TlsEmulator implements QuarkusTestResourceLifecycleManager {

    private LlmObservabilityEmulator emulator;
    private RawServer server;

    @Override
    public Map<String, String> start() {
        emulator = LlmObservabilityEmulator.start();
        Certificates certificates = new Certificates(Path.of("target"));
        server = RawServer.start(certificates.valid(), ConnectionHandler.relayTo(emulator.port()));
        return Map.of("quarkus.datadog-llmobs.\"front\".base-url", server.url(),
                "quarkus.datadog-llmobs.\"front\".api-key", "front",
                "quarkus.datadog-llmobs.\"front\".application-key", "front",
                "quarkus.datadog-llmobs.\"stranger\".base-url", server.url(),
                "quarkus.datadog-llmobs.\"stranger\".api-key", "stranger",
                "quarkus.datadog-llmobs.\"stranger\".application-key", "stranger",
                "quarkus.tls.\"front\".trust-store.pem.certs", certificates.authority());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
        if (emulator != null) {
            emulator.close();
        }
    }
}
