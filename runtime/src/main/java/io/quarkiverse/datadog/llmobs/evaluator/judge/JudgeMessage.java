package io.quarkiverse.datadog.llmobs.evaluator.judge;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A message to the model of a judge: a text, or several pieces of content.
 *
 * @param role such as {@code system} or {@code user}
 * @param content the text
 * @param contents the pieces of content
 * @param other members that this version does not know, never null
 */
public record JudgeMessage(String role, String content, List<MessageContent> contents,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public JudgeMessage {
        contents = Values.copy(contents);
        other = Values.copyOrEmpty(other);
    }

    public static JudgeMessage of(String role, String content) {
        return new JudgeMessage(role, content, null, null);
    }

    public static JudgeMessage of(String role, MessageContent... contents) {
        return new JudgeMessage(role, null, List.of(contents), null);
    }

    public static JudgeMessage system(String content) {
        return of("system", content);
    }

    public static JudgeMessage user(String content) {
        return of("user", content);
    }
}
