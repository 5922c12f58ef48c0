package io.quarkiverse.datadog.llmobs.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.MessagePart;
import io.quarkiverse.datadog.llmobs.integration.message.OtherPart;
import io.quarkiverse.datadog.llmobs.integration.message.TextPart;
import io.quarkiverse.datadog.llmobs.integration.message.ToolCall;
import io.quarkiverse.datadog.llmobs.integration.message.ToolResult;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * Parts of messages are written and read in their forms, and unknown forms are kept.
 */
class MessagePartTest {

    private static String written(MessagePart part) {
        return new String(TestDocuments.WRITER.bytes(Plain.of(Message.of("user", part))), StandardCharsets.UTF_8);
    }

    private static MessagePart read(String part) {
        Plain<?> plain = TestDocuments.reader().readPlain(new TypeReference<Plain<Inference>>() {
        }.getType(), "application/json", """
                {"messages":[{"contents":[%s]}]}""".formatted(part).getBytes(StandardCharsets.UTF_8));
        return ((Inference) plain.value()).messages().get(0).contents().get(0);
    }

    @Test
    void eachFormIsWrittenAndReadBack() {
        String text = """
                {"type":"text","value":{"text":"a"}}""";
        String call = """
                {"type":"tool_call","value":{"tool_call":{"name":"weather","tool_id":"1","type":"function",\
                "arguments":{"theCity":"Paris"}}}}""";
        String result = """
                {"type":"tool_call_result","value":{"tool_call_result":{"name":"weather","tool_id":"1","type":"function",\
                "result":"rain"}}}""";
        assertForm(MessagePart.text("a"), text);
        assertForm(MessagePart.toolCall(ToolCall.of("1", "weather", Map.of("theCity", "Paris"))), call);
        assertForm(MessagePart.toolResult(ToolResult.of("1", "weather", "rain")), result);
    }

    private static void assertForm(MessagePart part, String json) {
        assertEquals("""
                {"role":"user","contents":[%s]}""".formatted(json), written(part));
        assertEquals(part, read(json));
    }

    @Test
    void theTypeIsKeptBecauseItsValuesAreNotPublished() {
        assertEquals(new TextPart("output_text", "a"), read("""
                {"type":"output_text","value":{"text":"a","tool_call":null}}"""));
    }

    @Test
    void unknownMembersOfACallAreKept() {
        assertEquals(MessagePart.toolCall(new ToolCall("f", null, null, null, Map.of("cache", true))), read("""
                {"type":"tool_call","value":{"tool_call":{"name":"f","cache":true,"arguments":null}}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"text\"", "5", "[]", "{}", "{\"type\":\"text\"}", "{\"type\":1,\"value\":{\"text\":\"a\"}}",
            "{\"type\":\"text\",\"value\":{\"text\":1}}", "{\"type\":\"image\",\"value\":{\"url\":\"u\"}}",
            "{\"type\":\"text\",\"value\":{\"text\":\"a\",\"more\":1}}",
            "{\"type\":\"text\",\"value\":{\"text\":\"a\"},\"n\":1}",
            "{\"type\":\"t\",\"value\":{\"tool_call\":{\"name\":1}}}", "{\"type\":\"t\",\"value\":{\"tool_call\":[]}}",
            "{\"type\":\"t\",\"value\":{\"tool_call\":{\"arguments\":\"x\"}}}",
            "{\"type\":\"t\",\"value\":{\"tool_call_result\":{\"result\":{}}}}" })
    void anUnknownFormKeepsItsJson(String json) {
        MessagePart part = assertInstanceOf(OtherPart.class, read(json));
        assertEquals("""
                {"role":"user","contents":[%s]}""".formatted(json), written(part));
    }

    @Test
    void aPartNeedsItsValue() {
        assertThrows(IllegalArgumentException.class, () -> MessagePart.text(null));
        assertThrows(IllegalArgumentException.class, () -> MessagePart.toolCall(null));
        assertThrows(IllegalArgumentException.class, () -> MessagePart.toolResult(null));
        assertThrows(IllegalArgumentException.class, () -> TextPart.ofJson(List.of()));
    }
}
