/**
 * Combines calls and faults, and compares what happens with the documented rules.
 */
package io.quarkiverse.datadog.llmobs.it.faults.matrix;
