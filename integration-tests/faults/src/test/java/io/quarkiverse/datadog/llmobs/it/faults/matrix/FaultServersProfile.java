package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Uses fault servers in place of the emulator, and enables all logs, but not on the console.
 */
public class FaultServersProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(Map.of(
                "quarkus.log.min-level", "TRACE",
                "quarkus.log.level", "TRACE",
                "quarkus.log.console.level", "ERROR",
                "quarkus.rest-client.logging.scope", "all"));
        List<String> clients = new ArrayList<>(TestClients.PLAIN);
        clients.addAll(TestClients.SILENT);
        clients.addAll(List.of(TestClients.SECURE, TestClients.SILENT_SECURE, TestClients.UNKNOWN_HOST));
        for (String client : clients) {
            config.put("quarkus.datadog-llmobs.\"" + client + "\".devservices.enabled", "false");
        }
        return config;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(FaultServers.class));
    }
}
