package io.quarkiverse.datadog.llmobs.runtime.evaluator;

import io.quarkiverse.datadog.llmobs.evaluator.Evaluator;
import io.quarkiverse.datadog.llmobs.evaluator.ReactiveEvaluators;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.EvaluatorsApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;

/**
 * Evaluators, over the MicroProfile interface.
 */
public record RestEvaluators(Api<EvaluatorsApi> api) implements ReactiveEvaluators {

    @Override
    public ReactivePaged<Evaluator> list() {
        return api.onePage(EvaluatorsApi::listEvaluators);
    }
}
