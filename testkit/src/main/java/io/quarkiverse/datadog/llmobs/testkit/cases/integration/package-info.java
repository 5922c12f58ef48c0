/**
 * The cases of the operations on integrations.
 */
package io.quarkiverse.datadog.llmobs.testkit.cases.integration;
