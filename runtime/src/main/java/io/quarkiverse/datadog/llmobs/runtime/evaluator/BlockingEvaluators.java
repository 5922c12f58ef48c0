package io.quarkiverse.datadog.llmobs.runtime.evaluator;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluators;
import io.quarkiverse.datadog.llmobs.evaluator.ReactiveEvaluators;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive evaluators.
 */
public record BlockingEvaluators(ReactiveEvaluators reactive) implements Evaluators {

    @Override
    public Paged<Evaluator> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Optional<Evaluator> find(String evalName) {
        return Blocking.await(reactive.find(evalName));
    }

    @Override
    public Evaluator get(String evalName) {
        return Blocking.await(reactive.get(evalName));
    }

    @Override
    public void update(String evalName, EvaluatorDefinition definition) {
        Blocking.await(reactive.update(evalName, definition));
    }

    @Override
    public void delete(String evalName) {
        Blocking.await(reactive.delete(evalName));
    }
}
