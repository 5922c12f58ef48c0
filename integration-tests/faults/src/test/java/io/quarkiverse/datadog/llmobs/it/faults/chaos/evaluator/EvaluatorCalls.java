package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorTarget;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Changes, deletes and reads the evaluators of one caller, and knows what they may be. It is used by one thread.
 */
public final class EvaluatorCalls {

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;
    private final List<KnownEvaluator> known;

    /** @param misread where what is read in between differs from what was reported */
    public EvaluatorCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
        this.known = Stream.of("a", "b", "c").map(letter -> new KnownEvaluator(caller + "-" + letter)).toList();
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        KnownEvaluator evaluator = known.get(random.nextInt(known.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> update(evaluator, number);
            case 2 -> list();
            case 3 -> delete(evaluator);
            default -> find(evaluator);
        };
    }

    private Outcome update(KnownEvaluator evaluator, int number) {
        String category = caller + "-c" + number;
        EvaluatorDefinition definition = EvaluatorDefinition.of(EvaluatorTarget.of("bot")).withCategory(category);
        return evaluator.updated(Outcome.ofRetried(() -> llmobs.evaluators().update(evaluator.name, definition)), category);
    }

    private Outcome delete(KnownEvaluator evaluator) {
        return evaluator.deleted(Outcome.ofRetried(() -> llmobs.evaluators().delete(evaluator.name)));
    }

    private Outcome list() {
        return Outcome.ofRetried(() -> {
            List<Evaluator> listed = llmobs.evaluators().list().stream().toList();
            known.forEach(evaluator -> evaluator.compare(
                    listed.stream().filter(one -> one.evalName().equals(evaluator.name)).findFirst(), misread));
        });
    }

    private Outcome find(KnownEvaluator evaluator) {
        return Outcome.ofRetried(() -> evaluator.compare(llmobs.evaluators().find(evaluator.name), misread));
    }

    /** Compares what the server has in the end. */
    public void compare(LlmObservability clean, Differences differences) {
        known.forEach(evaluator -> evaluator.compare(clean.evaluators().find(evaluator.name), differences));
    }
}
