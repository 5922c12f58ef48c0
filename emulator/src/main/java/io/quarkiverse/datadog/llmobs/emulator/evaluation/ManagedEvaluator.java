package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonContainment;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * A managed evaluator. In place of a language model it has rules: the first result whose condition the context fulfils.
 *
 * @param results in their order, at least one
 */
public record ManagedEvaluator(String name, List<Result> results) {

    private static final Set<String> RESULT = Set.of("when", "value", "reasoning", "assessment", "status");

    /**
     * A result.
     *
     * @param when what the context must contain; null for any context
     * @param attributes the members of the response
     */
    public record Result(ObjectNode when, ObjectNode attributes) {

        /** @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is none */
        static Result read(JsonMembers result) {
            result.withOnly(RESULT, "a result of an evaluator");
            ObjectNode attributes = Json.object();
            attributes.set("value", result.required("value"));
            for (String name : List.of("reasoning", "assessment")) {
                if (result.text(name) != null) {
                    attributes.put(name, result.text(name));
                }
            }
            attributes.put("status", result.text("status") == null ? "OK" : result.text("status"));
            return new Result(result.object("when"), attributes);
        }

        private boolean appliesTo(JsonNode context) {
            return when == null || JsonContainment.contains(context, when);
        }
    }

    /** @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is none */
    public static ManagedEvaluator read(JsonMembers evaluator) {
        List<Result> results = new ArrayList<>();
        evaluator.objects("results").forEach(result -> results.add(Result.read(result)));
        if (results.isEmpty()) {
            throw evaluator.invalid("results", "is required; an evaluator has at least one result");
        }
        return new ManagedEvaluator(evaluator.requiredText("name"), results);
    }

    /** The members of the response; null if no result applies. */
    ObjectNode infer(JsonNode context) {
        return results.stream().filter(result -> result.appliesTo(context)).findFirst().map(Result::attributes).orElse(null);
    }
}
