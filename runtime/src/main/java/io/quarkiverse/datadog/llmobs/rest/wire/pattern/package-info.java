/**
 * The attributes of requests and responses on patterns that are not values of their domain.
 */
package io.quarkiverse.datadog.llmobs.rest.wire.pattern;
