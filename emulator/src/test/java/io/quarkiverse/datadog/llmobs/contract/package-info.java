/**
 * Holds exchanges against the published description of the API, with the departures of the live service written in.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.contract.Contract}. Needs {@code swagger-request-validator-core} on
 * the class path of whoever uses it.
 */
package io.quarkiverse.datadog.llmobs.contract;
