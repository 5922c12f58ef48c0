package io.quarkiverse.datadog.llmobs.emulator.pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A span of a topic.
 *
 * @param metrics what is shown only on request; empty if there is nothing
 */
public record Point(String spanId, String eventId, String sessionId, String input, boolean isIncluded, boolean isSuggested,
        ObjectNode metrics) {
}
