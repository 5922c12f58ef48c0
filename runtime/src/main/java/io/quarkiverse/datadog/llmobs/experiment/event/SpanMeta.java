package io.quarkiverse.datadog.llmobs.experiment.event;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What a span worked on and what came out. Null is left out of requests.
 *
 * @param input any JSON, as a rule the input of the record
 * @param output any JSON
 * @param expectedOutput any JSON; the published description has objects only, and the live service also accepts a text
 * @param metadata free-form JSON object; the live service accepts it, and the published description does not name it
 * @param error why the span failed
 * @param other members that this version does not know, never null
 */
public record SpanMeta(Object input, Object output, Object expectedOutput, Map<String, Object> metadata, SpanError error,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    static final SpanMeta EMPTY = new SpanMeta(null, null, null, null, null, null);

    public SpanMeta {
        metadata = Values.copy(metadata);
        other = Values.copyOrEmpty(other);
    }

    SpanMeta withInput(Object input) {
        return new SpanMeta(input, output, expectedOutput, metadata, error, other);
    }

    SpanMeta withOutput(Object output) {
        return new SpanMeta(input, output, expectedOutput, metadata, error, other);
    }

    SpanMeta withExpectedOutput(Object expectedOutput) {
        return new SpanMeta(input, output, expectedOutput, metadata, error, other);
    }

    SpanMeta withMetadata(Map<String, Object> metadata) {
        return new SpanMeta(input, output, expectedOutput, metadata, error, other);
    }

    SpanMeta withError(SpanError error) {
        return new SpanMeta(input, output, expectedOutput, metadata, error, other);
    }
}
