/**
 * Patterns: topics that the service discovers in the inputs of spans.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.pattern.Patterns}, or from
 * {@link io.quarkiverse.datadog.llmobs.pattern.ReactivePatterns} in reactive code. Groups may be shared between threads. All
 * other types are immutable values. In what is read, only the id is always present: the service leaves out what is not set, and
 * every other component may be null. Members that this version does not know are kept in {@code other}.
 * <p>
 * A configuration selects spans. Each of its runs discovers topics in them, on one or more levels; the topics of the lowest
 * level have spans, which are called points.
 */
package io.quarkiverse.datadog.llmobs.pattern;
