/**
 * Puts a client together from its configuration, and offers it as beans.
 */
package io.quarkiverse.datadog.llmobs.runtime.client;
