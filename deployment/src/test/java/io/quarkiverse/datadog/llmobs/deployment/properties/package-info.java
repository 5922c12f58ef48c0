/**
 * What holds for all values, shown with random ones.
 */
package io.quarkiverse.datadog.llmobs.deployment.properties;
