/**
 * The bodies of requests on integrations that are not values of their domain.
 */
package io.quarkiverse.datadog.llmobs.rest.wire.integration;
