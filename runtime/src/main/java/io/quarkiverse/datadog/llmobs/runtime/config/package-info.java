/**
 * The configuration of the clients: read, checked as a whole, and turned into settings that nothing else has to check again.
 */
package io.quarkiverse.datadog.llmobs.runtime.config;
