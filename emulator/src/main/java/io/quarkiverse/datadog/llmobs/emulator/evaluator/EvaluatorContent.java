package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Reads what a request or a seed says about an evaluator, and rejects what the description does not allow.
 */
public final class EvaluatorContent {

    private static final String SCHEMA = "output_schema";

    private EvaluatorContent() {
    }

    /**
     * The members that an evaluator keeps, without nulls, which count as absent.
     *
     * @throws InvalidJsonException if a member is missing or invalid
     */
    public static ObjectNode read(JsonMembers attributes) {
        ObjectNode content = Json.object();
        if (attributes.text("category") != null) {
            content.put("category", attributes.text("category"));
        }
        content.set("target", withoutNulls(EvaluatorTarget.check(attributes)));
        ObjectNode judge = attributes.object("llm_judge_config");
        if (judge != null) {
            Judge.check(new JsonMembers(judge, attributes.place() + ".llm_judge_config"));
            content.set("llm_judge_config", withoutNulls(judge));
        }
        ObjectNode provider = attributes.object("llm_provider");
        if (provider != null) {
            checkProvider(new JsonMembers(provider, attributes.place() + ".llm_provider"));
            content.set("llm_provider", withoutNulls(provider));
        }
        return content;
    }

    private static void checkProvider(JsonMembers provider) {
        oneOf(provider, "integration_provider",
                Set.of("openai", "amazon-bedrock", "anthropic", "azure-openai", "vertex-ai", "llm-proxy"));
        provider.text("integration_account_id");
        provider.text("model_name");
        provider.object("bedrock");
        provider.object("vertex_ai");
    }

    /** Rejects a text that is not one of the values. */
    static void oneOf(JsonMembers members, String name, Set<String> values) {
        String text = members.text(name);
        if (text != null && !values.contains(text)) {
            throw members.invalid(name, "is \"" + text + "\", expected one of " + values.stream().sorted().toList());
        }
    }

    /** A number, or null. */
    static JsonNode number(JsonMembers members, String name) {
        JsonNode value = members.get(name);
        if (value != null && !value.isNumber()) {
            throw members.invalid(name, "is not a number");
        }
        return value;
    }

    /** A copy; a schema keeps its nulls. */
    private static ObjectNode withoutNulls(ObjectNode object) {
        ObjectNode copy = Json.object();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner && !member.getKey().equals(SCHEMA)) {
                copy.set(member.getKey(), withoutNulls(inner));
            } else if (!value.isNull()) {
                copy.set(member.getKey(), value.deepCopy());
            }
        });
        return copy;
    }
}
