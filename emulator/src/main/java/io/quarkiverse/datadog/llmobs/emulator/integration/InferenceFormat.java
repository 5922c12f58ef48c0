package io.quarkiverse.datadog.llmobs.emulator.integration;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Inferences as JSON: the settings of the request again, and the response of the model from the seed.
 */
final class InferenceFormat {

    private static final List<String> SETTINGS = List.of("model_id", "messages", "tools", "json_schema", "temperature", "top_p",
            "top_k", "max_tokens", "max_completion_tokens", "frequency_penalty", "presence_penalty", "anthropic_metadata",
            "azure_openai_metadata", "bedrock_metadata", "openai_metadata", "vertex_ai_metadata");

    private InferenceFormat() {
    }

    static ObjectNode of(JsonMembers request, JsonMembers seeded) {
        ObjectNode inference = Json.object();
        SETTINGS.forEach(name -> JsonApi.setIfPresent(inference, name, request.get(name)));
        inference.set("response", response(request, seeded));
        JsonApi.setIfPresent(inference, "error_response", seeded.get("error"));
        return inference;
    }

    private static ObjectNode response(JsonMembers request, JsonMembers seeded) {
        int input = count(seeded, "input_tokens");
        int output = count(seeded, "output_tokens");
        ObjectNode response = Json.object().put("content", orElse(seeded.text("content"), ""))
                .put("finish_reason", orElse(seeded.text("finish_reason"), seeded.get("error") == null ? "stop" : "error"))
                .put("assessment", seeded.text("assessment")).put("input_tokens", input).put("output_tokens", output)
                .put("total_tokens", input + output).put("latency", count(seeded, "latency"));
        JsonApi.setIfPresent(response, "internal_reasoning", seeded.get("internal_reasoning"));
        JsonNode tools = request.get("tools");
        response.set("tools", tools == null ? response.arrayNode() : tools);
        response.putArray("inference_codes").addAll(seeded.objects("inference_codes").stream().map(JsonMembers::node).toList());
        return response;
    }

    private static int count(JsonMembers seeded, String name) {
        Integer count = seeded.count(name);
        return count == null ? 0 : count;
    }

    private static String orElse(String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
