/**
 * The cases of the operations on patterns.
 */
package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;
