package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.GREETING;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.TIMEOUT;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.TIME_TO_LIVE;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.failure;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.smallrye.mutiny.subscription.Cancellable;

class PromptCacheTest {

    private static final ServerException AWAY = new ServerException("away", Failure.ofResponse(503, null, null), null);

    private final CachedPrompts cached = new CachedPrompts();
    private final ServedPrompts service = cached.service;

    @Test
    void nothingIsRequestedBeforeASubscription() {
        cached.prompts.get(GREETING);
        cached.prompts.refresh(GREETING);
        assertEquals(List.of(), service.requests);
    }

    @Test
    void aPromptIsRequestedOnceInItsTimeToLive() {
        service.serve("greeting", "one");
        assertEquals("one", text(cached.prompts.get("greeting")));
        service.serve("greeting", "two");
        cached.time.pass(TIME_TO_LIVE.minusNanos(1));
        assertEquals("one", cached.text(GREETING));
        assertEquals(List.of("greeting"), service.requests);
    }

    @Test
    void versionsAndLabelsAreEntriesOfTheirOwn() {
        service.serve("greeting", "latest");
        service.serve("greeting?production", "labelled");
        service.serve("greeting/2", "second");
        for (int i = 0; i < 2; i++) {
            assertEquals("latest", cached.text(GREETING));
            assertEquals("labelled", cached.text(PromptSelector.label("greeting", PromptLabel.PRODUCTION)));
            assertEquals("second", cached.text(PromptSelector.version("greeting", 2)));
        }
        assertEquals(List.of("greeting", "greeting?production", "greeting/2"), service.requests);
    }

    @Test
    void theFirstCallersWaitForOneRequest() {
        service.serve("greeting", "one");
        service.held = true;
        List<CompletableFuture<ManagedPrompt>> callers = IntStream.range(0, 20)
                .mapToObj(i -> cached.prompts.get(GREETING).subscribeAsCompletionStage()).toList();
        assertFalse(callers.stream().anyMatch(CompletableFuture::isDone));
        service.respond();
        callers.forEach(caller -> assertEquals("one", caller.join().renderText(Map.of())));
        assertEquals(List.of("greeting"), service.requests);
    }

    @Test
    void callersOfAnExpiredPromptCauseOneRequestAndGetTheOldOneMeanwhile() {
        service.serve("greeting", "old");
        cached.text(GREETING);
        cached.expire();
        service.serve("greeting", "new");
        service.held = true;
        for (int i = 0; i < 20; i++) {
            assertEquals("old", cached.text(GREETING));
        }
        assertEquals(2, service.requests.size());
        service.respond();
        assertEquals("new", cached.text(GREETING));
        cached.time.pass(TIME_TO_LIVE.minusNanos(1));
        assertEquals("new", cached.text(GREETING));
        assertEquals(2, service.requests.size());
    }

    @Test
    void theLastGoodVersionIsServedWhileTheServiceIsAway() {
        service.serve("greeting", "good");
        cached.text(GREETING);
        service.failure = AWAY;
        for (int i = 0; i < 5; i++) {
            cached.time.pass(Duration.ofDays(1));
            assertEquals("good", cached.text(GREETING));
            assertEquals("good", cached.textOrFallback());
        }
        assertEquals(6, service.requests.size());
        service.failure = null;
        service.serve("greeting", "new");
        cached.time.pass(Duration.ofSeconds(10));
        assertEquals("good", cached.text(GREETING));
        assertEquals("new", cached.text(GREETING));
    }

    @Test
    void aFailedRefreshIsTriedAgainAfterTenSecondsAndNotAtEveryCall() {
        service.serve("greeting", "good");
        cached.text(GREETING);
        service.failure = AWAY;
        cached.expire();
        cached.text(GREETING);
        cached.time.pass(Duration.ofSeconds(10).minusNanos(1));
        cached.text(GREETING);
        assertEquals(2, service.requests.size());
        cached.time.pass(Duration.ofNanos(1));
        cached.text(GREETING);
        assertEquals(3, service.requests.size());
    }

    @Test
    void aPromptThatDoesNotExistAnyMoreIsForgotten() {
        service.serve("greeting", "good");
        cached.text(GREETING);
        service.remove("greeting");
        cached.expire();
        assertEquals("good", cached.text(GREETING));
        assertInstanceOf(NotFoundException.class, failure(cached.prompts.get(GREETING)));
        assertEquals("Hi", cached.textOrFallback());
    }

    @Test
    void aVersionExpiresTooBecauseItsLabelsChangeAndItsPromptIsDeleted() {
        service.serve("greeting/2", "second");
        PromptSelector second = PromptSelector.version("greeting", 2);
        assertEquals("version 2 of prompt \"greeting\"", cached.prompts.get(second).await().indefinitely().toString());
        cached.expire();
        assertEquals("second", cached.text(second));
        assertEquals(2, service.requests.size());
        service.remove("greeting/2");
        cached.expire();
        assertEquals("second", cached.text(second));
        assertInstanceOf(NotFoundException.class, failure(cached.prompts.get(second)));
    }

    @Test
    void aRefreshReadsThePromptNow() {
        service.serve("greeting", "one");
        cached.text(GREETING);
        service.serve("greeting", "two");
        assertEquals("two", text(cached.prompts.refresh(GREETING)));
        assertEquals("two", cached.text(GREETING));
        service.failure = AWAY;
        assertSame(AWAY, failure(cached.prompts.refresh(GREETING)));
        assertEquals("two", cached.text(GREETING));
        service.failure = null;
        service.remove("greeting");
        assertInstanceOf(NotFoundException.class, failure(cached.prompts.refresh(GREETING)));
        assertInstanceOf(NotFoundException.class, failure(cached.prompts.get(GREETING)));
    }

    @Test
    void anOlderResponseDoesNotReplaceARefresh() {
        service.serve("greeting", "one");
        cached.text(GREETING);
        cached.expire();
        service.held = true;
        cached.text(GREETING);
        service.held = false;
        service.serve("greeting", "two");
        assertEquals("two", text(cached.prompts.refresh(GREETING)));
        service.serve("greeting", "three");
        service.respond();
        assertEquals("two", cached.text(GREETING));
    }

    @Test
    void aChangedPromptIsForgottenInAllItsVersions() {
        service.serve("greeting", "one");
        service.serve("greeting/1", "one");
        service.serve("greeting-2", "other");
        List<PromptSelector> all = List.of(GREETING, PromptSelector.version("greeting", 1),
                PromptSelector.latest("greeting-2"));
        all.forEach(cached::text);
        cached.prompts.forget("greeting");
        all.forEach(cached::text);
        assertEquals(List.of("greeting", "greeting/1", "greeting-2", "greeting", "greeting/1"), service.requests);
    }

    @Test
    void aReadThatBeganBeforeAChangeIsNotKept() {
        service.serve("greeting", "one");
        service.held = true;
        CompletableFuture<ManagedPrompt> before = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        cached.prompts.forget("greeting");
        service.respond();
        assertEquals("one", before.join().renderText(Map.of()));
        service.held = false;
        service.serve("greeting", "two");
        assertEquals("two", cached.text(GREETING));
    }

    @Test
    void aRefreshThatBeganBeforeAChangeIsNotKept() {
        service.serve("greeting", "one");
        service.held = true;
        CompletableFuture<ManagedPrompt> refreshed = cached.prompts.refresh(GREETING).subscribeAsCompletionStage();
        cached.prompts.forget("greeting");
        service.respond();
        assertEquals("one", refreshed.join().renderText(Map.of()));
        service.held = false;
        service.serve("greeting", "two");
        assertEquals("two", cached.text(GREETING));
    }

    @Test
    void clearForgetsEverything() {
        service.serve("greeting", "one");
        cached.text(GREETING);
        service.serve("greeting", "two");
        cached.prompts.clear().await().indefinitely();
        assertEquals("two", cached.text(GREETING));
    }

    @Test
    void thereAreAtMostTheConfiguredEntries() {
        CachedPrompts two = new CachedPrompts(TIME_TO_LIVE, 2);
        List<PromptSelector> selectors = IntStream.rangeClosed(1, 10).mapToObj(i -> PromptSelector.version("p", i)).toList();
        selectors.forEach(selector -> two.service.serve("p/" + selector.version(), "x"));
        selectors.forEach(two::text);
        selectors.forEach(two::text);
        assertTrue(two.service.requests.size() >= 18, two.service.requests::toString);
    }

    @Test
    void withoutATimeToLiveEveryCallReadsThePrompt() {
        CachedPrompts off = new CachedPrompts(Duration.ZERO, 100);
        off.service.serve("greeting", "one");
        assertEquals("one", off.text(GREETING));
        off.service.serve("greeting", "two");
        assertEquals("two", off.text(GREETING));
        off.service.failure = AWAY;
        assertSame(AWAY, failure(off.prompts.get(GREETING)));
        assertEquals("Hi", off.textOrFallback());
    }

    @Test
    void aFirstReadFailsForAllItsCallersAfterTheTimeout() {
        service.held = true;
        CompletableFuture<ManagedPrompt> first = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        CompletableFuture<ManagedPrompt> second = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        cached.time.pass(TIMEOUT);
        assertTrue(first.isCompletedExceptionally() && second.isCompletedExceptionally());
        Throwable late = first.handle((prompt, failure) -> failure).join();
        assertInstanceOf(TransportException.class, late);
        assertTrue(late.getMessage().startsWith("prompt \"greeting\" was not received within 5000 ms (prompt-cache.timeout)"),
                late.getMessage());
        service.held = false;
        service.serve("greeting", "one");
        assertEquals("one", cached.text(GREETING));
    }

    @Test
    void aCallerThatLeavesDoesNotEndTheRequestOfTheOthers() {
        service.serve("greeting", "one");
        service.held = true;
        Cancellable leaving = cached.prompts.get(GREETING).subscribe().with(prompt -> {
        });
        CompletableFuture<ManagedPrompt> staying = cached.prompts.get(GREETING).subscribeAsCompletionStage();
        leaving.cancel();
        service.respond();
        assertEquals("one", staying.join().renderText(Map.of()));
    }
}
