package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.evaluation.ManagedEvaluator;
import io.quarkiverse.datadog.llmobs.emulator.evaluation.ManagedEvaluators;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * The managed evaluators of a seed.
 */
final class SeedManagedEvaluators {

    private static final Set<String> EVALUATOR = Set.of("name", "results");

    private SeedManagedEvaluators() {
    }

    /** None if the seed has no such member. */
    static List<ManagedEvaluator> read(JsonMembers root) {
        Set<String> names = new HashSet<>();
        List<ManagedEvaluator> evaluators = new ArrayList<>();
        for (JsonNode item : root.items("managed_evaluators")) {
            JsonMembers evaluator = SeedReader.known(item, "$.managed_evaluators[" + evaluators.size() + "]", EVALUATOR);
            if (!names.add(evaluator.requiredText("name"))) {
                throw evaluator.invalid("name", "occurs twice");
            }
            evaluators.add(ManagedEvaluator.read(evaluator));
        }
        return evaluators;
    }

    static void check(ManagedEvaluator evaluator, ManagedEvaluators state, String origin) {
        if (state.isTaken(evaluator.name())) {
            throw new IllegalArgumentException(
                    origin + ": managed evaluator \"" + evaluator.name()
                            + "\" exists already; choose another name, or reset first");
        }
    }
}
