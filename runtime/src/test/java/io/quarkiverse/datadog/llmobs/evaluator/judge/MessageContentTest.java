package io.quarkiverse.datadog.llmobs.evaluator.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class MessageContentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static MessageContent read(String json) throws JsonProcessingException {
        return JSON.readValue(json, MessageContent.class);
    }

    @Test
    void eachFormIsWrittenAndReadBack() throws JsonProcessingException {
        for (MessageContent content : List.of(MessageContent.text("Rate {{answer}}"),
                MessageContent.toolCall("c", "add", "{\"a\":1}"), MessageContent.toolResult("c", "add", "3"),
                new ToolCallContent("function", null, "add", "builtin", null))) {
            assertEquals(content, read(JSON.writeValueAsString(content)));
        }
    }

    @Test
    void theValueTellsTheForm() throws JsonProcessingException {
        assertEquals(new TextContent("input_text", "t"), read("""
                {"type":"input_text","value":{"text":"t"}}"""));
        assertEquals(new ToolResultContent("tool_call_result", "c", null, null, "3"), read("""
                {"value":{"tool_call_result":{"tool_id":"c","result":"3"}},"type":"tool_call_result"}"""));
        assertEquals("""
                {"type":"tool_call","value":{"tool_call":{"id":"c","name":"add","arguments":"{}"}}}""",
                JSON.writeValueAsString(MessageContent.toolCall("c", "add", "{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"text\"", "[1]", "{}", "{\"type\":\"image\",\"value\":{\"url\":\"u\"}}",
            "{\"type\":\"text\",\"value\":\"t\"}", "{\"type\":\"text\",\"value\":{\"text\":5}}",
            "{\"type\":\"text\",\"value\":{\"text\":\"t\"},\"cached\":true}", "{\"value\":{\"text\":\"t\"}}",
            "{\"type\":\"text\",\"value\":{\"text\":\"t\",\"lang\":\"en\"}}",
            "{\"type\":\"tool_call\",\"value\":{\"tool_call\":{\"id\":\"c\",\"arguments\":{\"a\":1}}}}",
            "{\"type\":\"tool_call\",\"value\":{\"tool_call\":{\"id\":\"c\",\"strict\":\"yes\"}}}" })
    void anUnknownFormKeepsItsJson(String json) throws JsonProcessingException {
        MessageContent content = read(json);
        assertEquals(OtherContent.of(JSON.readValue(json, Object.class)), content);
        assertEquals(JSON.readTree(json), JSON.valueToTree(content));
    }

    @Test
    void oneFormIsNotReadFromAnother() {
        String message = assertThrows(IllegalArgumentException.class, () -> TextContent.ofJson(Map.of("type", "image")))
                .getMessage();
        assertEquals("A text was expected, but was {type=image}", message);
    }
}
