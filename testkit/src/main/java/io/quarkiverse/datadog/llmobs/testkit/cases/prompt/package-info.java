/**
 * The cases of the operations on prompts.
 */
package io.quarkiverse.datadog.llmobs.testkit.cases.prompt;
