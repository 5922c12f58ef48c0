/**
 * Paging of lists by cursors, with the faults that concern pages. Internal.
 */
package io.quarkiverse.datadog.llmobs.emulator.page;
