package io.quarkiverse.datadog.llmobs.evaluator;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Evaluators}, which promises no stability either.
 */
public interface ReactiveEvaluators {

    /** @see Evaluators#list() */
    ReactivePaged<Evaluator> list();

    /** @see Evaluators#find(String) */
    Uni<Optional<Evaluator>> find(String evalName);

    /** @see Evaluators#get(String) */
    Uni<Evaluator> get(String evalName);

    /** @see Evaluators#update(String, EvaluatorDefinition) */
    Uni<Void> update(String evalName, EvaluatorDefinition definition);

    /** @see Evaluators#delete(String) */
    Uni<Void> delete(String evalName);
}
