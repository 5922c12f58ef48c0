/**
 * Adds the credentials of a client to its requests: keys, a token, or tokens that a bean of the application supplies.
 */
package io.quarkiverse.datadog.llmobs.runtime.auth;
