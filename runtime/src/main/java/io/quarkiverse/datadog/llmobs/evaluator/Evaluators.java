package io.quarkiverse.datadog.llmobs.evaluator;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;

/**
 * The custom evaluators of an organisation, which are known by their names.
 * <p>
 * The operations have paths below {@code /api/unstable}. Neither these methods nor their types promise any stability: they
 * change when the service does.
 */
public interface Evaluators {

    /**
     * All custom evaluators. The service sends them all in one response, so a page size has no effect, and there is no cursor
     * to start from.
     */
    Paged<Evaluator> list();

    /** An evaluator; empty when there is none of this name. */
    Optional<Evaluator> find(String evalName);

    /**
     * An evaluator.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none of this name
     */
    Evaluator get(String evalName);

    /**
     * Creates an evaluator, or replaces the one of this name as a whole: what the definition leaves out is lost. Start from
     * {@link Evaluator#definition()} to change a part of it. Retried after a failure, because sending it twice has the same
     * effect.
     * The service returns nothing.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.BadRequestException when the service rejects the definition
     */
    void update(String evalName, EvaluatorDefinition definition);

    /**
     * Deletes an evaluator. Retried after a failure that leaves open whether the service has deleted it; then it may fail
     * although the first attempt has deleted the evaluator.
     *
     * @throws io.quarkiverse.datadog.llmobs.error.NotFoundException when there is none of this name
     */
    void delete(String evalName);
}
