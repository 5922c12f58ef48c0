package io.quarkiverse.datadog.llmobs.evaluation;

/**
 * Names a span by a tag that no other span of the application has, such as the id of a message.
 *
 * @param key the name of the tag
 * @param value its value on the span
 */
public record TagJoin(String key, String value) {
}
