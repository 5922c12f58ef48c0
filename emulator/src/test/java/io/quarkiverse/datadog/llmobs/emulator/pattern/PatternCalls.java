package io.quarkiverse.datadog.llmobs.emulator.pattern;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** What the tests of patterns share: paths, and a seed. */
record PatternCalls(RunningEmulator running) {

    static final String CONFIGS = API + "/topic-discovery-configs";
    static final String TOPICS = API + "/topic-discovery-topics";
    static final String POINTS = API + "/topic-discovery-clustered-points";
    static final String RUNS = API + "/topic-discovery-runs";

    /** The response to a request to create or to overwrite a configuration. */
    TestClient.Response put(String attributes) {
        return running.client.send("PUT", CONFIGS, document("topic_discovery_configs", attributes));
    }

    /** Adds configurations, given by their JSON. */
    void seed(String... configs) {
        running.emulator.seed("""
                {"projects":[],"patterns":[%s]}""".formatted(String.join(",", configs)));
    }

    /** A configuration with these further members, such as {@code ,"template":"t"}. */
    static String config(String id, String members) {
        return """
                {"id":"%s","name":"n","evp_query":"q","hierarchy_depth":2,"num_records":100,"sampling_ratio":0.50%s}"""
                .formatted(id, members);
    }
}
