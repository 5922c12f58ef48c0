package io.quarkiverse.datadog.llmobs.emulator.span;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;

/**
 * Spans as JSON.
 */
final class SpanFormat implements ResourceFormat<Span> {

    @Override
    public ObjectNode published(Span span, ResponseKind kind) {
        ObjectNode attributes = span.attributes().deepCopy();
        ObjectNode evaluations = span.evaluations().get();
        if (!evaluations.isEmpty()) {
            attributes.set("evaluation", evaluations);
        }
        return JsonApi.resource(span.id(), "span", attributes);
    }
}
