package io.quarkiverse.datadog.llmobs.emulator.event;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * A span that was pushed.
 *
 * @param id made by the emulator; the same span pushed again has another one
 * @param sent the valid JSON of the request
 */
record Span(String id, ObjectNode sent) implements Catalog.Item {

    @Override
    public String name() {
        return id;
    }

    String spanId() {
        return sent.get("span_id").textValue();
    }

    String traceId() {
        return sent.get("trace_id").textValue();
    }
}
