/**
 * The connections: how they are configured, and when they are closed.
 */
package io.quarkiverse.datadog.llmobs.runtime.http.connection;
