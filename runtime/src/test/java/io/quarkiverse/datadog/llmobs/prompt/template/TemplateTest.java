package io.quarkiverse.datadog.llmobs.prompt.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

/**
 * The forms of a template, written and read by the JSON mapper of an application.
 */
class TemplateTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Template read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Template.class);
    }

    @Test
    void aTextIsAText() throws Exception {
        assertEquals(Template.text("Hello {{name}}"), read("\"Hello {{name}}\""));
        assertEquals("\"Hello {{name}}\"", JSON.writeValueAsString(Template.text("Hello {{name}}")));
    }

    @Test
    void aListOfMessagesIsAChat() throws Exception {
        String json = """
                [{"role":"system","content":"a"},{"role":"user","content":"b"},{"role":"assistant","content":"c"}]""";
        Template chat = Template.chat(ChatMessage.system("a"), ChatMessage.user("b"), ChatMessage.assistant("c"));
        assertEquals(chat, read(json));
        assertEquals(json, JSON.writeValueAsString(chat));
    }

    @Test
    void theMembersOfAMessageMayComeInAnyOrder() throws Exception {
        assertEquals(Template.chat(ChatMessage.of("tool", "a")), read("""
                [{"content":"a","role":"tool"}]"""));
    }

    @Test
    void messagesWithIncludesAreComposed() throws Exception {
        String json = """
                {"messages":[{"role":"system","content":"a"},{"include":{"prompt_id":"rules","version":2}},\
                {"include":{"prompt_id":"rules","version":3,"items":[1,0,1]}}]}""";
        Template composed = Template.composed(ChatMessage.system("a"), PromptInclude.of("rules", 2),
                PromptInclude.of("rules", 3).withItems(1, 0, 1));
        assertEquals(composed, read(json));
        assertEquals(json, JSON.writeValueAsString(composed));
    }

    @ParameterizedTest
    @ValueSource(strings = { "5", "true", "{}", "{\"parts\":[]}", "{\"messages\":\"none\"}", "[5]", "[[]]",
            "[{\"role\":\"user\",\"content\":\"a\"},{\"role\":null}]", "[{\"include\":{\"prompt_id\":\"p\",\"version\":1}}]" })
    void aTemplateOfAnyOtherFormKeepsItsJson(String json) throws Exception {
        Template other = assertInstanceOf(OtherTemplate.class, read(json));
        assertEquals(JSON.readValue(json, Object.class), other.json());
        assertEquals(json, JSON.writeValueAsString(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            5
            null
            {"content":"a"}
            {"role":5,"content":"a"}
            {"include":{}}
            {"include":"p"}
            {"include":{"prompt_id":"p"}}
            {"include":{"prompt_id":"p","version":0}}
            {"include":{"prompt_id":"p","version":"1"}}
            {"include":{"prompt_id":"p","version":1.5}}
            {"include":{"prompt_id":" ","version":1}}
            {"include":{"prompt_id":"p","version":1,"items":0}}
            {"include":{"prompt_id":"p","version":1,"items":[-1]}}
            {"include":{"prompt_id":"p","version":1,"label":"production"}}
            {"include":{"prompt_id":"p","version":1},"role":"user"}""")
    void anItemOfAnyOtherFormKeepsItsJson(String item) throws Exception {
        String json = "{\"messages\":[" + item + "]}";
        ComposedTemplate composed = assertInstanceOf(ComposedTemplate.class, read(json));
        assertInstanceOf(OtherItem.class, composed.messages().get(0));
        assertEquals(json, JSON.writeValueAsString(composed));
    }

    @Test
    void contentThatIsNoTextIsKeptInOther() throws Exception {
        String json = """
                [{"role":"user","content":[{"type":"text"}],"name":"n"}]""";
        ChatMessage message = assertInstanceOf(ChatTemplate.class, read(json)).messages().get(0);
        assertNull(message.content());
        assertEquals(Map.of("content", List.of(Map.of("type", "text")), "name", "n"), message.other());
        assertEquals(json, JSON.writeValueAsString(Template.chat(message)));
    }

    @Test
    void unknownMembersBesideTheMessagesAreKept() throws Exception {
        String json = """
                {"messages":[],"strict":true}""";
        ComposedTemplate composed = assertInstanceOf(ComposedTemplate.class, read(json));
        assertEquals(Map.of("strict", true), composed.other());
        assertEquals(json, JSON.writeValueAsString(composed));
    }

    @Test
    void aFormThatIsAskedForMustBeThere() {
        assertThrows(ValueInstantiationException.class, () -> JSON.readValue("{}", ComposedTemplate.class));
        assertThrows(ValueInstantiationException.class, () -> JSON.readValue("{}", ChatMessage.class));
        assertThrows(ValueInstantiationException.class, () -> JSON.readValue("{}", PromptInclude.class));
    }

    @Test
    void anIncludeNamesAVersionThatCanExist() {
        assertThrows(IllegalArgumentException.class, () -> PromptInclude.of(" ", 1));
        assertThrows(IllegalArgumentException.class, () -> PromptInclude.of("p", 0));
        assertThrows(IllegalArgumentException.class, () -> PromptInclude.of("p", 1).withItems(0, -1));
        assertThrows(IllegalArgumentException.class, () -> new PromptInclude("p", 1, Arrays.asList(0, null)));
    }
}
