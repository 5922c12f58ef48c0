/**
 * Ten thousand operations while things go wrong on the way, and whether what is there in the end is what was reported.
 */
package io.quarkiverse.datadog.llmobs.it.faults.chaos;
