/**
 * The exceptions of calls, with the errors of the server.
 * <p>
 * Every failure of a call is an {@link io.quarkiverse.datadog.llmobs.error.LlmObservabilityException}; catch a
 * subtype where the application handles it differently. All exceptions are unchecked, immutable and safe to share between
 * threads. None of them ever holds an API key or an application key.
 */
package io.quarkiverse.datadog.llmobs.error;
