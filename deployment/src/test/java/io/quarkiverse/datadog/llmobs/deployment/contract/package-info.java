/**
 * What the client can express and read of the API description, for each operation of the description. Start from
 * {@code DescriptionTest}.
 */
package io.quarkiverse.datadog.llmobs.deployment.contract;
