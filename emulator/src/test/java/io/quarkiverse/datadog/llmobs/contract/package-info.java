/**
 * Validates requests and responses against the published description of the API, with the differences of the live
 * service written in.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.contract.Contract}. The user needs {@code swagger-request-validator-core} on
 * the class path.
 */
package io.quarkiverse.datadog.llmobs.contract;
