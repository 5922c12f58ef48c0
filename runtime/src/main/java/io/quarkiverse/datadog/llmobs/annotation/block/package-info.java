/**
 * Content that is shown to annotators in place of a trace.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock}, whose methods make blocks. All types are
 * immutable values, whose JSON is that of the HTTP API, also with a JSON mapper of the application. A block of a type that this
 * version does not know is an {@link io.quarkiverse.datadog.llmobs.annotation.block.OtherBlock}, which holds its JSON; members
 * that it does not know are kept in {@code other}.
 */
package io.quarkiverse.datadog.llmobs.annotation.block;
