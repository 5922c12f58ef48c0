package io.quarkiverse.datadog.llmobs.emulator.span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A span.
 *
 * @param id the id of the span, by which a state has it once
 * @param start when it started, in nanoseconds since 1970
 * @param attributes what responses show; not changed after construction
 */
public record Span(String id, long start, ObjectNode attributes) {

    /** Whether the attribute has this text. */
    boolean has(String attribute, String text) {
        return attributes.path(attribute).asText().equals(text);
    }

    boolean isTagged(String tag) {
        for (JsonNode own : attributes.path("tags")) {
            if (own.textValue().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
