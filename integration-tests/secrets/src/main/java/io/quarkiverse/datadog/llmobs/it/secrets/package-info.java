/**
 * An application whose logs, pages, traces and exceptions are searched for its keys.
 */
package io.quarkiverse.datadog.llmobs.it.secrets;
