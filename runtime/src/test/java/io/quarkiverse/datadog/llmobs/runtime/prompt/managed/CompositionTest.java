package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.GREETING;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherItem;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;

class CompositionTest {

    private final CachedPrompts cached = new CachedPrompts();
    private final ServedPrompts service = cached.service;

    private void chat(String request, String... contents) {
        service.serve(request, Template.chat(List.of(contents).stream().map(ChatMessage::user).toArray(ChatMessage[]::new)));
    }

    private String contents() {
        return String.join(" ", cached.prompts.get(GREETING).await().indefinitely().renderMessages(Map.of()).stream()
                .map(ChatMessage::content).toList());
    }

    private String reason() {
        Throwable failure = failure(cached.prompts.get(GREETING));
        assertInstanceOf(LlmObservabilityException.class, failure);
        assertFalse(failure instanceof NotFoundException, failure.toString());
        return failure.getMessage();
    }

    @Test
    void aTextIncludesTextsThatIncludeOthers() {
        service.serve("greeting", "a {{>rules version=2}} b {{> rules  version=2 }}");
        service.serve("rules/2", "<{{>tone version=10}}>");
        service.serve("tone/10", "$1 kindly");
        assertEquals("a <$1 kindly> b <$1 kindly>", cached.text(GREETING));
        assertEquals(List.of("greeting", "rules/2", "tone/10"), service.requests);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{{>rules}}", "{{>rules version=}}", "{{>rules version=0}}", "{{>rules version=one}}",
            "{{rules version=2}}", "{{>two words version=2}}" })
    void everythingElseInATextIsText(String text) {
        service.serve("greeting", text);
        assertEquals(text, cached.text(GREETING));
        assertEquals(List.of("greeting"), service.requests);
    }

    @Test
    void theMessagesOfAChatAreNotSearched() {
        chat("greeting", "{{>rules version=2}}");
        assertEquals("{{>rules version=2}}", contents());
    }

    @Test
    void aComposedTemplateIncludesMessagesInTheirOrder() {
        service.serve("greeting", Template.composed(PromptInclude.of("rules", 1), ChatMessage.user("c"),
                PromptInclude.of("rules", 1).withItems(1, 0, 1)));
        chat("rules/1", "a", "b");
        assertEquals("a b c b a b", contents());
        assertEquals(List.of("greeting", "rules/1"), service.requests);
    }

    @Test
    void includesAreNotReadAgainForATemplateThatHasNotChanged() {
        service.serve("greeting", "{{>rules version=1}}");
        service.serve("rules/1", "one");
        service.serve("rules/2", "two");
        cached.text(GREETING);
        cached.expire();
        assertEquals("one", cached.text(GREETING));
        assertEquals(List.of("greeting", "rules/1", "greeting"), service.requests);
        service.serve("greeting", "{{>rules version=2}}");
        cached.expire();
        cached.text(GREETING);
        assertEquals("two", cached.text(GREETING));
    }

    @Test
    void aCycleIsNamed() {
        service.serve("greeting", "{{>a version=1}}");
        service.serve("a/1", "{{>b version=1}}");
        service.serve("b/1", "{{>a version=1}}");
        assertEquals("cannot compose prompt \"greeting\": it includes itself: version 1 of prompt \"a\" > version 1 of prompt"
                + " \"b\" > version 1 of prompt \"a\"", reason());
        assertEquals("cannot compose version 1 of prompt \"a\": it includes itself: version 1 of prompt \"b\" > version 1 of"
                + " prompt \"a\"", failure(cached.prompts.get(PromptSelector.version("a", 1))).getMessage());
    }

    @Test
    void tenLevelsAreComposedAndElevenAreNot() {
        for (int level = 1; level < 11; level++) {
            service.serve("p/" + level, "{{>p version=" + (level + 1) + "}}");
        }
        service.serve("p/11", "end");
        service.serve("greeting", "{{>p version=2}}");
        assertEquals("end", cached.text(GREETING));
        cached.prompts.clear().await().indefinitely();
        service.serve("greeting", "{{>p version=1}}");
        assertTrue(reason().contains("more than 10 levels"), reason());
    }

    @Test
    void includesThatMultiplyAreBounded() {
        for (int level = 1; level < 10; level++) {
            service.serve("p/" + level, ("{{>p version=" + (level + 1) + "}}").repeat(2));
        }
        service.serve("p/10", "end");
        service.serve("greeting", "{{>p version=1}}");
        assertTrue(reason().contains("more than 100 templates"), reason());
        assertEquals(11, service.requests.stream().distinct().count());
    }

    @Test
    void anIncludeThatDoesNotExistIsNamed() {
        service.serve("greeting", "{{>rules version=2}}");
        assertTrue(reason().contains("prompt \"greeting\" includes version 2 of prompt \"rules\", which does not exist"));
        assertEquals("Hi", cached.textOrFallback());
    }

    @Test
    void aMissingIncludeOfANewVersionKeepsTheOldOneInUse() {
        service.serve("greeting", "good");
        cached.text(GREETING);
        service.serve("greeting", "{{>rules version=2}}");
        cached.expire();
        cached.text(GREETING);
        assertEquals("good", cached.text(GREETING));
    }

    @Test
    void aFailureOfAnIncludeIsTheFailureOfThePrompt() {
        service.serve("greeting", "{{>rules version=2}}");
        service.held = true;
        var call = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        service.respond();
        service.failure = new ServerException("away", Failure.ofResponse(503, null, null), null);
        service.respond();
        assertEquals(service.failure, call.handle((prompt, failure) -> failure).join());
    }

    @Test
    void textsAndChatsDoNotIncludeEachOther() {
        service.serve("greeting", "{{>chat version=1}}");
        chat("chat/1", "a");
        assertTrue(reason().contains("version 1 of prompt \"chat\" is a chat"), reason());
        service.serve("greeting", Template.composed(PromptInclude.of("text", 1)));
        service.serve("text/1", "a");
        assertTrue(reason().contains("version 1 of prompt \"text\" is a text"), reason());
    }

    @Test
    void aMessageThatIsNotThereIsNamed() {
        service.serve("greeting", Template.composed(PromptInclude.of("rules", 1).withItems(2)));
        chat("rules/1", "a", "b");
        assertTrue(reason().contains("message 2, counted from 0, of version 1 of prompt \"rules\", which has 2"), reason());
    }

    @Test
    void anUnknownFormIsNamed() {
        service.serve("greeting", new OtherTemplate(Map.of("steps", List.of())));
        assertTrue(reason().contains("the template of prompt \"greeting\" has a form"), reason());
        service.serve("greeting", Template.composed(new OtherItem(Map.of("type", "placeholder"))));
        assertTrue(reason().contains("an item of its template has a form"), reason());
        service.serve("greeting", "{{>rules version=1}}");
        service.serve("rules/1", new OtherTemplate(1));
        assertTrue(reason().contains("the template of version 1 of prompt \"rules\" has a form"), reason());
    }
}
