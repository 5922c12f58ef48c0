/**
 * Spans, which seeds contain and no operation writes. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.span;
