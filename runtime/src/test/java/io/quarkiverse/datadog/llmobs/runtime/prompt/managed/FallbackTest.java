package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.FALLBACK;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.GREETING;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.TIMEOUT;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.template.ChatMessage;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherItem;
import io.quarkiverse.datadog.llmobs.prompt.template.OtherTemplate;
import io.quarkiverse.datadog.llmobs.prompt.template.PromptInclude;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.prompt.template.TextTemplate;

class FallbackTest {

    private static final ServerException AWAY = new ServerException("away", Failure.ofResponse(503, null, null), null);

    private final CachedPrompts cached = new CachedPrompts();
    private final ServedPrompts service = cached.service;

    @Test
    void aPromptThatWasNeverReadFailsOrIsReplacedByTheFallback() {
        service.failure = AWAY;
        assertSame(AWAY, failure(cached.prompts.get(GREETING)));
        ManagedPrompt fallback = cached.prompts.get(GREETING, FALLBACK).await().indefinitely();
        assertTrue(fallback.fallback());
        assertNull(fallback.version());
        assertEquals("greeting", fallback.promptId());
        assertEquals(FALLBACK, fallback.template());
    }

    @Test
    void theServiceGoesBeforeTheFallback() {
        service.serve("greeting", "one");
        assertEquals("one", cached.textOrFallback());
        assertFalse(cached.prompts.get(GREETING, FALLBACK).await().indefinitely().fallback());
    }

    @Test
    void afterAFailureTheFallbackIsReturnedWithoutARequestForTenSeconds() {
        service.failure = AWAY;
        assertEquals("Hi", cached.textOrFallback());
        cached.time.pass(Duration.ofSeconds(10).minusNanos(1));
        assertEquals("Hi", cached.textOrFallback());
        assertEquals(1, service.requests.size());
        service.failure = null;
        service.serve("greeting", "one");
        cached.time.pass(Duration.ofNanos(1));
        assertEquals("one", cached.textOrFallback());
    }

    @Test
    void aSuccessOfAnotherCallerEndsTheTimeOfTheFallback() {
        service.failure = AWAY;
        assertEquals("Hi", cached.textOrFallback());
        service.failure = null;
        service.serve("greeting", "one");
        assertEquals("one", cached.text(GREETING));
        assertEquals("one", cached.textOrFallback());
    }

    @Test
    void aReadThatFailsLateDoesNotCountAfterARefresh() {
        service.held = true;
        CompletableFuture<ManagedPrompt> pending = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        service.held = false;
        service.serve("greeting", "one");
        cached.prompts.refresh(GREETING).await().indefinitely();
        cached.time.pass(TIMEOUT);
        assertTrue(pending.isCompletedExceptionally());
        assertEquals("one", cached.textOrFallback());
    }

    @Test
    void anInvalidNameOfAnIncludeIsAFailureOfThePrompt() {
        service.serve("greeting", "{{>\u2003 version=1}}");
        assertEquals("Hi", cached.textOrFallback());
        Throwable failure = failure(cached.prompts.get(GREETING));
        assertEquals(LlmObservabilityException.class, failure.getClass());
        assertTrue(failure.getMessage().startsWith("cannot compose " + GREETING), failure.getMessage());
    }

    @Test
    void aChangeOfThePromptEndsTheTimeOfTheFallback() {
        assertEquals("Hi", cached.textOrFallback());
        service.serve("greeting", "one");
        assertEquals("Hi", cached.textOrFallback());
        cached.prompts.forget("greeting");
        assertEquals("one", cached.textOrFallback());
    }

    @Test
    void aCallerGetsItsFallbackAfterTheTimeout() {
        service.held = true;
        CompletableFuture<ManagedPrompt> call = cached.prompts.get(GREETING, FALLBACK).subscribeAsCompletionStage();
        assertFalse(call.isDone());
        cached.time.pass(TIMEOUT);
        assertTrue(call.join().fallback());
    }

    @Test
    void aChatIsAFallbackInBothOfItsForms() {
        service.failure = AWAY;
        for (Template chat : List.of(Template.chat(ChatMessage.user("Hi {{name}}")),
                Template.composed(ChatMessage.user("Hi {{name}}")))) {
            assertEquals(List.of(ChatMessage.user("Hi Ada")), cached.prompts.get(GREETING, chat).await().indefinitely()
                    .renderMessages(Map.of("name", "Ada")));
        }
    }

    @Test
    void aFallbackThatNeedsTheServiceIsRejectedBeforeItIsNeeded() {
        service.serve("greeting", "one");
        for (Template invalid : List.of(Template.composed(PromptInclude.of("rules", 1)), Template.text("{{>rules version=1}}"),
                Template.composed(new OtherItem(1)), new OtherTemplate(1), new TextTemplate(null))) {
            assertThrows(IllegalArgumentException.class, () -> cached.prompts.get(GREETING, invalid), invalid::toString);
        }
        assertThrows(IllegalArgumentException.class, () -> cached.prompts.get(GREETING, null));
        assertThrows(IllegalArgumentException.class, () -> cached.prompts.get(null, FALLBACK));
        assertEquals(List.of(), service.requests);
    }

    @Test
    void anInvalidArgumentIsNoReasonForTheFallback() {
        service.failure = new IllegalArgumentException("prompt_id");
        assertSame(service.failure, failure(cached.prompts.get(GREETING, FALLBACK)));
    }
}
