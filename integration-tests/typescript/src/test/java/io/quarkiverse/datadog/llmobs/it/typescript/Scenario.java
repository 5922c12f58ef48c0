package io.quarkiverse.datadog.llmobs.it.typescript;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;

/**
 * All calls of the client against two emulators, one in each form.
 *
 * @param clientOperations the operations that the client has
 */
record Scenario(List<Call> published, List<Call> live, Set<String> clientOperations) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static Scenario run() throws IOException {
        try (LlmObservabilityEmulator published = start(Profile.PUBLISHED);
                LlmObservabilityEmulator live = start(Profile.LIVE)) {
            // One process: to load the client takes longer than all calls.
            List<JsonNode> lines = new ArrayList<>();
            for (String line : NodeProject.run(List.of(published.baseUri(), live.baseUri()))) {
                lines.add(JSON.readTree(line));
            }
            Set<String> clientOperations = new TreeSet<>();
            lines.forEach(line -> line.path("operations").forEach(id -> clientOperations.add(id.textValue())));
            return new Scenario(calls(lines, published.baseUri()), calls(lines, live.baseUri()), clientOperations);
        }
    }

    private static LlmObservabilityEmulator start(Profile profile) {
        LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start(EmulatorOptions.defaults().withProfile(profile)
                .withKeys("any", "any").withSeed(RESOURCES.resolve("seed.json")));
        emulator.seed(RESOURCES.resolve("spans.json"));
        return emulator;
    }

    private static List<Call> calls(List<JsonNode> lines, URI server) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (JsonNode line : lines) {
            if (line.path("server").asText().equals(server.toString())) {
                calls.add(JSON.treeToValue(line.get("call"), Call.class));
            }
        }
        return calls;
    }
}
