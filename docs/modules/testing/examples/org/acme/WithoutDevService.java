package org.acme;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

// tag::class[]
public class WithoutDevService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datadog-llmobs.devservices.enabled", "false");
    }
}
// end::class[]
