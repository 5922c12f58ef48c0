/**
 * The evaluator groups over the MicroProfile interface.
 */
package io.quarkiverse.datadog.llmobs.runtime.evaluator;
