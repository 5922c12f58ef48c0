package io.quarkiverse.datadog.llmobs.integration.message;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A message of a chat with a model.
 *
 * @param id the id, or null
 * @param role such as {@code system}, {@code user} or {@code assistant}
 * @param content the text, or null
 * @param contents the parts of a message that is more than a text, or null
 * @param toolCalls the calls of tools that the model has asked for, or null
 * @param toolResults the results of such calls, or null
 * @param other members that this version does not know, never null
 */
public record Message(String id, String role, String content, List<MessagePart> contents, List<ToolCall> toolCalls,
        List<ToolResult> toolResults, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public Message {
        contents = Values.copy(contents);
        toolCalls = Values.copy(toolCalls);
        toolResults = Values.copy(toolResults);
        other = Values.copyOrEmpty(other);
    }

    public static Message of(String role, String content) {
        return new Message(null, role, content, null, null, null, null);
    }

    /** A message of several parts. */
    public static Message of(String role, MessagePart... contents) {
        return new Message(null, role, null, List.of(contents), null, null, null);
    }

    public static Message system(String content) {
        return of("system", content);
    }

    public static Message user(String content) {
        return of("user", content);
    }

    public static Message assistant(String content) {
        return of("assistant", content);
    }

    public Message withToolCalls(ToolCall... toolCalls) {
        return new Message(id, role, content, contents, List.of(toolCalls), toolResults, other);
    }

    public Message withToolResults(ToolResult... toolResults) {
        return new Message(id, role, content, contents, toolCalls, List.of(toolResults), other);
    }
}
