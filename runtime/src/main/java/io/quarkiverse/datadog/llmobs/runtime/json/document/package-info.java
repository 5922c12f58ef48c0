/**
 * Reads and writes the documents of the HTTP API, with a mapper of its own: what an application does to its
 * {@code ObjectMapper} does not change what is sent. Start from {@code DocumentMapper}.
 */
package io.quarkiverse.datadog.llmobs.runtime.json.document;
