package io.quarkiverse.datadog.llmobs.it.faults.chaos.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.ReceivedEvaluation;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Submits the evaluations and the feedback of one caller, and knows which of them were accepted. It is used by one thread.
 */
public final class EvaluationCalls {

    /** A seed with the evaluator. */
    public static final String SEED = """
            {"projects": [], "managed_evaluators": [{"name": "zero?", "results": [
                {"when": {"span_output": "0"}, "value": true}, {"value": false}]}]}""";
    private static final String EVALUATOR = "zero?";

    private final LlmObservability llmobs;
    private final String caller;
    private final Differences misread;
    /** By labels that no other evaluation has. */
    private final Map<String, Outcome> submitted = new LinkedHashMap<>();

    /** @param misread where what is read differs from what was sent */
    public EvaluationCalls(LlmObservability llmobs, String caller, Differences misread) {
        this.llmobs = llmobs;
        this.caller = caller;
        this.misread = misread;
    }

    /** Makes any of the calls. */
    public Outcome next(int number, SplittableRandom random) {
        return random.nextInt(4) == 0 ? run(random) : submit(number, random);
    }

    /** Runs an evaluator, which changes nothing. */
    private Outcome run(SplittableRandom random) {
        String output = String.valueOf(random.nextInt(2));
        return Outcome.ofOnce(() -> {
            Object value = llmobs.evaluations().run(EVALUATOR, ManagedEvaluatorInput.of("1-1", output)).value();
            if (!value.equals(output.equals("0"))) {
                misread.lost("the result of an evaluator for " + output);
            }
        });
    }

    private Outcome submit(int number, SplittableRandom random) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            evaluations.add(Evaluation.score(caller + "_" + number + "_" + i, random.nextDouble())
                    .joinedByTag("message", "m" + number).withMlApp("bot").withTimestamp(Instant.now()));
        }
        Outcome outcome = Outcome.ofOnce(() -> llmobs.evaluations().submit(evaluations));
        evaluations.forEach(evaluation -> submitted.put(evaluation.label(), outcome));
        return random.nextBoolean() ? outcome : feedback(number);
    }

    private Outcome feedback(int number) {
        String label = caller + "_f" + number;
        Outcome outcome = Outcome.ofOnce(() -> llmobs.evaluations().feedback(Feedback.bool(label, true)
                .joinedBySession(caller).withSubmitter(Submitter.of(caller)).withMlApp("bot").withTimestamp(Instant.now())));
        submitted.put(label, outcome);
        return outcome;
    }

    /** @param received those of all callers */
    public void compare(List<ReceivedEvaluation> received, Differences differences) {
        Map<String, Integer> labels = new HashMap<>();
        received.forEach(evaluation -> labels.merge(evaluation.label(), 1, Integer::sum));
        submitted.forEach((label, outcome) -> differences.compare("evaluation " + label, outcome,
                labels.getOrDefault(label, 0)));
    }
}
