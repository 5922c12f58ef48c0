package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.evaluator.EvaluatorContent;
import io.quarkiverse.datadog.llmobs.emulator.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * An evaluator of a seed: its name, and the attributes as a request has them.
 */
public record SeedEvaluator(String name, ObjectNode content) {

    private static final Set<String> MEMBERS = Set.of("eval_name", "category", "target", "llm_judge_config", "llm_provider");

    /** The evaluators of a seed; none if it has no such member. */
    static List<SeedEvaluator> read(JsonMembers root) {
        Set<String> names = new HashSet<>();
        List<SeedEvaluator> evaluators = new ArrayList<>();
        for (JsonNode item : root.items("evaluators")) {
            JsonMembers evaluator = SeedReader.known(item, "$.evaluators[" + evaluators.size() + "]", MEMBERS);
            if (!names.add(evaluator.requiredText("eval_name"))) {
                throw evaluator.invalid("eval_name", "occurs twice");
            }
            evaluators.add(new SeedEvaluator(evaluator.requiredText("eval_name"), EvaluatorContent.read(evaluator)));
        }
        return evaluators;
    }

    void check(Evaluators state, String origin) {
        if (state.contains(name)) {
            throw new IllegalArgumentException(
                    origin + ": evaluator \"" + name + "\" exists already; choose another name, or reset first");
        }
    }

    void addTo(Evaluators state, long now) {
        state.put(name, content, now);
    }
}
