package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Reads what a model of a seed responds.
 */
final class SeedInference {

    private static final Set<String> INFERENCE = Set.of("content", "finish_reason", "assessment", "input_tokens",
            "output_tokens", "latency", "internal_reasoning", "inference_codes", "error");

    private SeedInference() {
    }

    /** Null if the model has none. */
    static ObjectNode read(JsonMembers model) {
        if (model.get("inference") == null) {
            return null;
        }
        JsonMembers inference = SeedReader.known(model.get("inference"), model.place() + ".inference", INFERENCE);
        List.of("content", "finish_reason", "assessment").forEach(inference::text);
        List.of("input_tokens", "output_tokens", "latency").forEach(inference::count);
        JsonNode reasoning = inference.get("internal_reasoning");
        if (reasoning != null) {
            JsonMembers members = SeedReader.known(reasoning, inference.place() + ".internal_reasoning",
                    Set.of("text", "reasoning_tokens"));
            members.requiredText("text");
            members.count("reasoning_tokens");
        }
        for (JsonMembers code : inference.objects("inference_codes")) {
            List.of("id", "type", "code").forEach(code.withOnly(Set.of("id", "type", "code"), "a seed")::requiredText);
        }
        JsonNode error = inference.get("error");
        if (error != null) {
            List.of("type", "message").forEach(
                    SeedReader.known(error, inference.place() + ".error", Set.of("type", "message"))::requiredText);
        } else {
            inference.requiredText("content");
        }
        return (ObjectNode) inference.node();
    }
}
