package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.GREETING;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.TIME_TO_LIVE;
import static io.quarkiverse.datadog.llmobs.runtime.prompt.managed.CachedPrompts.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;

/**
 * How a caller and an operator see that a prompt is old, or that it is a fallback.
 */
class StalePromptsTest {

    private static final ServerException AWAY = new ServerException("away", Failure.ofResponse(503, null, null), null);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final CachedPrompts cached = new CachedPrompts();
    private final ServedPrompts service = cached.service;
    private final LoggedLines log = new LoggedLines();

    @AfterEach
    void close() {
        log.close();
    }

    private ManagedPrompt greeting() {
        return cached.prompts.get(GREETING).await().indefinitely();
    }

    @Test
    void aPromptIsStaleFromTheEndOfItsTimeToLiveUntilItWasReadAgain() {
        service.serve("greeting", "good");
        assertFalse(greeting().stale());
        cached.time.pass(TIME_TO_LIVE.minusNanos(1));
        assertFalse(greeting().stale());
        service.held = true;
        cached.time.pass(Duration.ofNanos(1));
        assertTrue(greeting().stale());
        assertEquals("good", cached.text(GREETING));
        service.respond();
        assertFalse(greeting().stale());
        assertEquals(List.of(), log.next());
    }

    @Test
    void anAbsenceOfTheServiceIsLoggedOnceAtItsBeginningAndOnceAtItsEnd() {
        service.serve("greeting", "good");
        greeting();
        service.failure = AWAY;
        cached.expire();
        for (int i = 0; i < 100; i++) {
            assertEquals("good", cached.text(GREETING));
            assertTrue(greeting().stale());
            cached.time.pass(PAUSE);
        }
        assertEquals(101, service.requests.size());
        assertEquals(List.of("WARN: The prompt \"greeting\" could not be read again, its stale version is used until it can"
                + " be: away"), log.next());
        service.failure = null;
        greeting();
        assertFalse(greeting().stale());
        assertEquals(List.of("INFO: The prompt \"greeting\" could be read again and is not stale any more"), log.next());
    }

    @Test
    void aRefreshEndsAnAbsenceToo() {
        service.serve("greeting", "good");
        greeting();
        service.failure = AWAY;
        cached.expire();
        greeting();
        assertEquals(1, log.next().size());
        assertEquals(AWAY, failure(cached.prompts.refresh(GREETING)));
        assertTrue(greeting().stale());
        service.failure = null;
        assertFalse(cached.prompts.refresh(GREETING).await().indefinitely().stale());
        assertFalse(greeting().stale());
        assertEquals(List.of("INFO: The prompt \"greeting\" could be read again and is not stale any more"), log.next());
    }

    @Test
    void theEndOfAPromptIsLoggedOnce() {
        service.serve("greeting", "good");
        greeting();
        service.remove("greeting");
        cached.expire();
        assertTrue(greeting().stale());
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(NotFoundException.class, failure(cached.prompts.get(GREETING)));
        }
        assertEquals(List.of("WARN: The prompt \"greeting\" does not exist any more: no greeting"), log.next());
    }

    @Test
    void theUseOfAFallbackIsLoggedOnceAtItsBeginningAndOnceAtItsEnd() {
        service.failure = AWAY;
        assertEquals(AWAY, failure(cached.prompts.get(GREETING)));
        assertEquals(List.of(), log.next());
        for (int i = 0; i < 100; i++) {
            assertEquals("Hi", cached.textOrFallback());
            cached.time.pass(PAUSE);
        }
        assertEquals(List.of("WARN: The fallback of the prompt \"greeting\" is used until it can be read: away"),
                log.next());
        service.failure = null;
        service.serve("greeting", "one");
        assertEquals("one", cached.textOrFallback());
        assertEquals(List.of("INFO: The prompt \"greeting\" could be read, its fallback is not used any more"), log.next());
    }

    @Test
    void withoutACacheTheUseOfAFallbackIsLoggedOnceToo() {
        CachedPrompts off = new CachedPrompts(Duration.ZERO, 100);
        off.service.failure = AWAY;
        for (int i = 1; i <= 5; i++) {
            assertEquals("Hi", off.textOrFallback());
            assertEquals(i, off.service.requests.size());
        }
        off.service.failure = null;
        off.service.serve("greeting", "one");
        assertEquals("one", off.textOrFallback());
        assertEquals(2, log.next().size());
    }
}
