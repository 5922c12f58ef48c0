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
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Submits the evaluations and the feedback of one caller, and knows which of them were accepted. It is used by one thread.
 */
public final class EvaluationCalls {

    private final LlmObservability llmobs;
    private final String caller;
    /** By labels that no other evaluation has. */
    private final Map<String, Outcome> submitted = new LinkedHashMap<>();

    public EvaluationCalls(LlmObservability llmobs, String caller) {
        this.llmobs = llmobs;
        this.caller = caller;
    }

    public Outcome submit(int number, SplittableRandom random) {
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
