/**
 * The names of clients and of their configuration keys: all spellings of a key, which of them takes precedence, and keys that
 * configure no client.
 */
package io.quarkiverse.datadog.llmobs.runtime.config.names;
