/**
 * The configuration of the clients: read, checked as a whole, and converted to settings that need no further check.
 */
package io.quarkiverse.datadog.llmobs.runtime.config;
