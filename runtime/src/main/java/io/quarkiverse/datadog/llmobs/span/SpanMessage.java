package io.quarkiverse.datadog.llmobs.span;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A message of a chat in the input or the output of a span.
 *
 * @param id the id of the message
 * @param role such as {@code system}, {@code user} or {@code assistant}
 * @param content the text
 * @param toolCalls the calls of tools that the model asked for, never null
 * @param toolResults the results of calls of tools, never null
 * @param other members that this version does not know, never null
 */
public record SpanMessage(String id, String role, String content, List<ToolCall> toolCalls, List<ToolResult> toolResults,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public SpanMessage {
        toolCalls = Values.copyOrEmpty(toolCalls);
        toolResults = Values.copyOrEmpty(toolResults);
        other = Values.copyOrEmpty(other);
    }
}
