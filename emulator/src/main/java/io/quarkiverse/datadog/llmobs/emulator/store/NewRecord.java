package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * A record to be added, checked and encoded. Absent parts are empty arrays.
 *
 * @param id the caller's id, or null
 */
public record NewRecord(String id, byte[] input, byte[] expectedOutput, byte[] metadata, byte[] tags, ContentDigest digest) {

    private static final byte[] ABSENT = {};

    public static NewRecord of(String id, JsonNode input, JsonNode expectedOutput, JsonNode metadata, List<String> tags) {
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        tags.stream().sorted().forEach(sorted::add);
        return new NewRecord(id, encode(input), encode(expectedOutput), encode(metadata),
                sorted.isEmpty() ? ABSENT : Json.bytes(sorted), ContentDigest.of(input, expectedOutput, metadata, sorted));
    }

    /** Null and absent are one thing to the service. */
    private static byte[] encode(JsonNode node) {
        return node == null || node.isNull() ? ABSENT : Json.bytes(node);
    }

    /** The input as JSON. */
    public String inputText() {
        return new String(input, StandardCharsets.UTF_8);
    }

    int size() {
        return input.length + expectedOutput.length + metadata.length + tags.length;
    }
}
