/**
 * The HTTP API one to one, as MicroProfile REST client interfaces.
 * <p>
 * Inject them with {@code @RestClient}, and {@code @LlmObservabilityClient("name")} for a named client. They
 * use the keys, site, timeouts, retries and errors of that client. Nothing is sent before a subscription.
 */
package io.quarkiverse.datadog.llmobs.rest;
