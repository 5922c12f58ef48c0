/**
 * Spans: what traced applications have sent to LLM Observability. They are only read here.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.span.Spans}, or from {@link io.quarkiverse.datadog.llmobs.span.ReactiveSpans}
 * in reactive code. Groups may be shared between threads. All other types are immutable values. In what is read, only the id is
 * always present: the service leaves out what is not set, and every other component may be null. Members that this version does
 * not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.span;
