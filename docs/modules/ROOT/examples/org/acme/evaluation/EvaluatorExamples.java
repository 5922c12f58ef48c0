package org.acme.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorTarget;
import io.quarkiverse.datadog.llmobs.evaluator.judge.AssessmentCriteria;
import io.quarkiverse.datadog.llmobs.evaluator.judge.JudgeMessage;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge;
import io.quarkiverse.datadog.llmobs.evaluator.judge.LlmProvider;
import io.quarkiverse.datadog.llmobs.evaluator.judge.ProviderName;

class EvaluatorExamples {

    private final LlmObservability llmobs;

    EvaluatorExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> list() {
        List<String> disabled = new ArrayList<>();
        // tag::list[]
        for (Evaluator evaluator : llmobs.evaluators().list()) {
            if (evaluator.target() != null && Boolean.FALSE.equals(evaluator.target().enabled())) {
                disabled.add(evaluator.evalName());
            }
        }
        // end::list[]
        return disabled;
    }

    Evaluator get() {
        // tag::get[]
        Evaluator tone = llmobs.evaluators().get("tone");
        boolean judgesTraces = llmobs.evaluators().find("traces").isPresent();
        // end::get[]
        return judgesTraces ? null : tone;
    }

    void create() {
        // tag::create[]
        llmobs.evaluators().update("tone", EvaluatorDefinition.of(EvaluatorTarget.of("support-bot").sampling(10))
                .withProvider(LlmProvider.of(ProviderName.OPENAI, "my-account", "gpt-4o-mini"))
                .withJudge(LlmJudge.of(JudgeMessage.user("Is this answer polite? {{span_output}}"))
                        .withOutputSchema(Map.of("type", "boolean"))
                        .withAssessmentCriteria(AssessmentCriteria.when(true))));
        // end::create[]
    }

    void disable() {
        // tag::update[]
        Evaluator tone = llmobs.evaluators().get("tone");
        llmobs.evaluators().update("tone", tone.definition().withTarget(tone.target().enabled(false)));
        // end::update[]
    }

    void delete() {
        // tag::delete[]
        llmobs.evaluators().delete("tone");
        // end::delete[]
    }
}
