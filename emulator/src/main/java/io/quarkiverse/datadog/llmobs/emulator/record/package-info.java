/**
 * Operations on the records of a dataset. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.record;
