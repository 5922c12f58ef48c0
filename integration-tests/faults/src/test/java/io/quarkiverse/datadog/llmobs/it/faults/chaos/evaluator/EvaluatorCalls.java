package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Reads the evaluators, of which there are none.
 */
public final class EvaluatorCalls {

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;

    /** @param misread where what is read differs from what was reported */
    public EvaluatorCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        return random.nextBoolean() ? list() : find("evaluator" + number);
    }

    private Outcome list() {
        return Outcome.ofRetried(() -> {
            List<String> names = llmobs.evaluators().list().stream().map(Evaluator::evalName).toList();
            if (!names.isEmpty()) {
                misread.lost("what " + caller + " read: an evaluator in " + names + " that nobody has created");
            }
        });
    }

    private Outcome find(String name) {
        return Outcome.ofRetried(() -> llmobs.evaluators().find(name)
                .ifPresent(found -> misread.lost("what " + caller + " read: " + name + ", which nobody has created")));
    }
}
