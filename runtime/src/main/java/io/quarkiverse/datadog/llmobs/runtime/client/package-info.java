/**
 * Puts a client together: HTTP client, MicroProfile interfaces, keys, retries, export, and the beans that hand them out.
 */
package io.quarkiverse.datadog.llmobs.runtime.client;
