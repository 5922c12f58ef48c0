package io.quarkiverse.datadog.llmobs.runtime.evaluator;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.EvaluatorDefinition;
import io.quarkiverse.datadog.llmobs.evaluator.ReactiveEvaluators;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.EvaluatorsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Evaluators, over the MicroProfile interface.
 */
public record RestEvaluators(Api<EvaluatorsApi> api) implements ReactiveEvaluators {

    @Override
    public ReactivePaged<Evaluator> list() {
        return api.onePage(EvaluatorsApi::listEvaluators);
    }

    @Override
    public Uni<Optional<Evaluator>> find(String evalName) {
        return get(evalName).map(Optional::of).onFailure(NotFoundException.class).recoverWithItem(Optional::empty);
    }

    @Override
    public Uni<Evaluator> get(String evalName) {
        return api.one(evaluators -> evaluators.getEvaluator(evalName));
    }

    @Override
    public Uni<Void> update(String evalName, EvaluatorDefinition definition) {
        Arguments.required("definition", definition);
        return api.done(evaluators -> evaluators.updateEvaluator(evalName, Document.of("evaluator_config", definition)));
    }

    @Override
    public Uni<Void> delete(String evalName) {
        return api.done(evaluators -> evaluators.deleteEvaluator(evalName));
    }
}
