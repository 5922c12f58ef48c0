package io.quarkiverse.datadog.llmobs.emulator.span;

import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * A span.
 *
 * @param id the id of the resource, by which a state has it once
 * @param start when it started, in nanoseconds since 1970
 * @param attributes what responses show; not changed after construction
 * @param evaluations the attribute {@code evaluation} at this moment, in place of one among the others; empty for none
 */
public record Span(String id, long start, ObjectNode attributes, Supplier<ObjectNode> evaluations) {

    /** A span whose evaluations, if it has any, are among its attributes. */
    public Span(String id, long start, ObjectNode attributes) {
        this(id, start, attributes, Json::object);
    }

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
