package io.quarkiverse.datadog.llmobs.evaluator;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;

/**
 * The Mutiny twin of {@link Evaluators}, which promises no stability either.
 */
public interface ReactiveEvaluators {

    /** @see Evaluators#list() */
    ReactivePaged<Evaluator> list();
}
