/**
 * Configurations of patterns with their runs and topics, and their operations. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.pattern;
