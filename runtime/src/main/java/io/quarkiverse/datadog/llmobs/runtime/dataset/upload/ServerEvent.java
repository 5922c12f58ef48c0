package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

/**
 * A server-sent event.
 *
 * @param name the name of the event; {@code message} when it has none
 * @param data its lines of data, joined; empty when it has none
 */
record ServerEvent(String name, String data) {
}
