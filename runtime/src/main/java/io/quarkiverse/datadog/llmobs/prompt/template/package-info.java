/**
 * Templates of prompts.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.prompt.template.Template}. All types are immutable values. Their JSON is that
 * of
 * the HTTP API, also with a JSON mapper of the application. What this version does not know is kept:
 * {@link io.quarkiverse.datadog.llmobs.prompt.template.OtherTemplate} and
 * {@link io.quarkiverse.datadog.llmobs.prompt.template.OtherItem} hold any JSON, and messages have a component {@code other}.
 */
package io.quarkiverse.datadog.llmobs.prompt.template;
