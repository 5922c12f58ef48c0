package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * An evaluator as the only caller that uses its name knows it.
 */
final class KnownEvaluator {

    private static final String ABSENT = "absent";

    final String name;
    /** What its category may be, or that it is absent. */
    private final Set<String> possible = new HashSet<>(Set.of(ABSENT));

    KnownEvaluator(String name) {
        this.name = name;
    }

    Outcome updated(Outcome outcome, String category) {
        outcome.applyTo(possible, category);
        return outcome;
    }

    Outcome deleted(Outcome outcome) {
        return updated(outcome, ABSENT);
    }

    void compare(Optional<Evaluator> read, Differences differences) {
        String found = read.map(Evaluator::category).orElse(ABSENT);
        if (!possible.contains(found)) {
            differences.lost("evaluator " + name + ", " + possible + " instead of " + found);
        }
    }
}
