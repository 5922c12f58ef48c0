/**
 * Custom evaluators: configurations by which the service lets a model judge spans, traces or sessions.
 * <p>
 * <strong>This package makes no promise of stability.</strong> Its operations have paths below {@code /api/unstable}, which the
 * service may change at any time; then this package changes, too, in any version. So does the MicroProfile interface
 * {@code EvaluatorsApi}.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.evaluator.Evaluators}, or from
 * {@link io.quarkiverse.datadog.llmobs.evaluator.ReactiveEvaluators} in reactive code. Groups may be shared between threads.
 * All other types are immutable values. In what is read, only the id is always present, and every other component may be null.
 * Members that this version does not know are kept in {@code other}, and are sent back with a definition that was read.
 */
package io.quarkiverse.datadog.llmobs.evaluator;
