package org.acme;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;

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
}
