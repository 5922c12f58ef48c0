/**
 * Validates requests and responses against the published description of the API, with the differences of the live
 * service written in, and shows its operations, parameters and schemas.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.contract.Contract}, for which the user needs
 * {@code swagger-request-validator-core} on the class path, or from
 * {@link io.quarkiverse.datadog.llmobs.contract.ApiDescription}, for which SnakeYAML and Jackson are enough.
 */
package io.quarkiverse.datadog.llmobs.contract;
