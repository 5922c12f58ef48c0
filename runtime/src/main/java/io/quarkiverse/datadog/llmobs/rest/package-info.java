/**
 * The HTTP API one to one, as MicroProfile REST client interfaces.
 * <p>
 * Inject them with {@code @RestClient}, and {@code @LlmObservabilityClient("name")} for a named client. They
 * use the keys, site, timeouts, retries and errors of that client. Nothing is sent before a subscription.
 * <p>
 * A query parameter that is null is not sent; then the default of the service applies. Path parameters must not be blank.
 */
package io.quarkiverse.datadog.llmobs.rest;
