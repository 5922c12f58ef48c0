/**
 * The calls that meet the faults: one representative of each kind of call, and all operation cases of the test kit.
 */
package io.quarkiverse.datadog.llmobs.it.faults.call;
