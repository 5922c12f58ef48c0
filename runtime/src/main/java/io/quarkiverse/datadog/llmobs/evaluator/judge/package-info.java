/**
 * How an evaluator judges: the model that it asks, the prompt, and how the response becomes a result.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.evaluator.judge.LlmJudge}. All types are immutable values; every component of
 * what is read may be null. What this version does not know is kept: {@code other} has members, and
 * {@link io.quarkiverse.datadog.llmobs.evaluator.judge.OtherContent} holds any JSON.
 * <p>
 * <strong>This package makes no promise of stability.</strong> The operations that use it have paths below
 * {@code /api/unstable}, which the service may change at any time; then this package changes, too, in any version.
 */
package io.quarkiverse.datadog.llmobs.evaluator.judge;
