package io.quarkiverse.datadog.llmobs.span;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The input or the output of a span: a text or messages, depending on its kind.
 *
 * @param value the text
 * @param messages the messages of a chat, never null
 * @param other members that this version does not know, never null
 */
public record SpanData(String value, List<SpanMessage> messages, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public SpanData {
        messages = Values.copyOrEmpty(messages);
        other = Values.copyOrEmpty(other);
    }
}
