/**
 * Messages to and from a model, and the tools that it may call.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.integration.message.Message}. All types are immutable values. What this
 * version does not know is kept: {@link io.quarkiverse.datadog.llmobs.integration.message.OtherPart} holds any JSON, and the
 * other types have a component {@code other}.
 */
package io.quarkiverse.datadog.llmobs.integration.message;
