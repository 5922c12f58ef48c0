package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Servers instead of the emulator, and every log on, though not on the console.
 */
public class Profile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(Map.of(
                "quarkus.log.min-level", "TRACE",
                "quarkus.log.level", "TRACE",
                "quarkus.log.console.level", "ERROR",
                "quarkus.rest-client.logging.scope", "all"));
        for (String client : new String[] { "one", "two", "three", "silent1", "silent2", "silent3", "silent4", "secure",
                "silent-secure",
                "nowhere" }) {
            config.put("quarkus.datadog-llmobs.\"" + client + "\".devservices.enabled", "false");
        }
        return config;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Servers.class));
    }
}
