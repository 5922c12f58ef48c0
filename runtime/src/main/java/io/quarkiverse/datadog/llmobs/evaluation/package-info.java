/**
 * Evaluations of spans in production, feedback on them, and managed evaluators.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.evaluation.Evaluations}, or from
 * {@link io.quarkiverse.datadog.llmobs.evaluation.ReactiveEvaluations} in reactive code. Groups may be shared between threads;
 * all other types are immutable values. In what is read every component may be null; members that this version does not know
 * are kept in {@code other}.
 * <p>
 * These calls are not part of the published API: their form is that of the official SDKs and of the product documentation.
 */
package io.quarkiverse.datadog.llmobs.evaluation;
