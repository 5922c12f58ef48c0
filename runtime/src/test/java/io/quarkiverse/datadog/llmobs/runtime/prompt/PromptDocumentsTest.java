package io.quarkiverse.datadog.llmobs.runtime.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptDataset;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptSource;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * The documents of prompts, with the members that are newer than the API description of the tests.
 */
class PromptDocumentsTest {

    private static final Type PROMPT = new TypeReference<Document<Resource<Prompt>>>() {
    }.getType();
    private static final Type RESOLVED = new TypeReference<Document<Resource<ResolvedPrompt>>>() {
    }.getType();
    private static final Type VERSION = new TypeReference<Document<Resource<PromptVersion>>>() {
    }.getType();

    private static String written(Object attributes) {
        return new String(TestDocuments.WRITER.bytes(Document.of("t", attributes)), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static <A> A read(Type type, String attributes) {
        Document<?> document = TestDocuments.reader().read(type, "application/vnd.api+json", """
                {"data":{"id":"u","type":"t","attributes":%s}}""".formatted(attributes).getBytes(StandardCharsets.UTF_8));
        return ((Resource<A>) document.data()).attributes();
    }

    @Test
    void aPromptIsSentWithItsConfigAndIncludes() {
        Template template = Template.composed(ChatMessage.system("a"), PromptInclude.of("rules", 2).withItems(0));
        assertEquals("""
                {"data":{"type":"t","attributes":{"prompt_id":"p","template":{"messages":[{"role":"system","content":"a"},\
                {"include":{"prompt_id":"rules","version":2,"items":[0]}}]},"config":{"stopAt":null}}}}""",
                written(NewPrompt.of("p", template).withConfig(config())));
    }

    private static Map<String, Object> config() {
        Map<String, Object> config = new HashMap<>();
        config.put("stopAt", null);
        return config;
    }

    @Test
    void anotherAuthorOrSourceBreaksNoRead() {
        Prompt prompt = read(PROMPT, """
                {"prompt_id":"p","author":{"id":"a"},"source":"wiki","datasets":[{"id":"d","rows":1}],"ml_apps":"bot",
                 "num_versions":"3","config":{"maxTokens":5}}""");
        assertNull(prompt.author());
        assertEquals(Map.of("author", Map.of("id", "a"), "ml_apps", "bot"), prompt.other());
        assertEquals(PromptSource.of("wiki"), prompt.source());
        assertEquals(List.of(new PromptDataset("d", null, Map.of("rows", 1))), prompt.datasets());
        assertEquals(3, prompt.numVersions());
        assertEquals(Map.of("maxTokens", 5), prompt.config());
    }

    @Test
    void aResolvedPromptIsATextOrAChat() {
        ResolvedPrompt text = read(RESOLVED, """
                {"prompt_id":"p","version":"1","template":"Hello","labels":["production","blue"]}""");
        assertEquals(Template.text("Hello"), text.content());
        assertEquals(List.of(PromptLabel.PRODUCTION, PromptLabel.of("blue")), text.labels());
        ResolvedPrompt chat = read(RESOLVED, """
                {"prompt_id":"p","version":2,"chat_template":[{"role":"user","content":"a"}],"config":{"a":1}}""");
        assertEquals(Template.chat(ChatMessage.user("a")), chat.content());
        assertEquals("2", chat.version());
        assertEquals(Map.of("a", 1), chat.config());
        assertNull(PromptDocumentsTest.<ResolvedPrompt> read(RESOLVED, "{}").content());
    }

    @Test
    void aComposedVersionIsReadWithItsSource() {
        PromptVersion version = read(VERSION, """
                {"prompt_id":"p","version":"2","template":[{"content":"a","role":"system"}],
                 "authoring_template":{"messages":[{"include":{"prompt_id":"rules","version":1}}]},"config":{"a":1}}""");
        assertEquals(2, version.version());
        assertEquals(Template.chat(ChatMessage.system("a")), version.template());
        assertEquals(Template.composed(PromptInclude.of("rules", 1)), version.authoringTemplate());
        assertEquals(Map.of("a", 1), version.config());
    }

    @Test
    void aTemplateOfAnUnknownFormIsKept() {
        PromptVersion version = read(VERSION, """
                {"prompt_id":"p","version":1,"template":{"graph":[1,{"a":null}]}}""");
        Map<String, Object> node = new HashMap<>();
        node.put("a", null);
        assertEquals(new OtherTemplate(Map.of("graph", List.of(1, node))), version.template());
        assertEquals(Map.of(), version.other());
    }

    @Test
    void anEmptyConfigIsSentAndAnAbsentOneIsNot() {
        assertEquals("""
                {"data":{"type":"t","attributes":{"template":"Hi","config":{}}}}""",
                written(NewPromptVersion.of("Hi").withConfig(Map.of())));
        assertEquals("""
                {"data":{"type":"t","attributes":{"template":"Hi"}}}""", written(NewPromptVersion.of("Hi")));
    }
}
