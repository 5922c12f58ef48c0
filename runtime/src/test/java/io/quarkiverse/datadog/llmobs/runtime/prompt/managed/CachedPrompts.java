package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.runtime.config.PromptCacheSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.VirtualTime;
import io.smallrye.mutiny.Uni;

/**
 * Managed prompts whose time passes when a test says so.
 */
final class CachedPrompts {

    static final Duration TIME_TO_LIVE = Duration.ofSeconds(60);
    static final Duration TIMEOUT = Duration.ofSeconds(5);
    static final PromptSelector GREETING = PromptSelector.latest("greeting");
    static final Template FALLBACK = Template.text("Hi");

    final ServedPrompts service = new ServedPrompts();
    final VirtualTime time = new VirtualTime();
    final CachedManagedPrompts prompts;

    CachedPrompts() {
        this(TIME_TO_LIVE, 100);
    }

    CachedPrompts(Duration timeToLive, int maxEntries) {
        prompts = new CachedManagedPrompts(service.prompts, new PromptCacheSettings(timeToLive, maxEntries, TIMEOUT,
                "prompt-cache.timeout"), () -> time, time::nanos);
    }

    /** The text that a call returns, which must not wait. */
    String text(PromptSelector selector) {
        return text(prompts.get(selector));
    }

    String textOrFallback() {
        return text(prompts.get(GREETING, FALLBACK));
    }

    static String text(Uni<ManagedPrompt> call) {
        CompletableFuture<ManagedPrompt> prompt = call.subscribeAsCompletionStage();
        assertTrue(prompt.isDone(), "the call waits");
        return prompt.join().renderText(Map.of());
    }

    /** What a call fails with, which must not wait. */
    static Throwable failure(Uni<?> call) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        call.subscribe().with(item -> failure.complete(null), failure::complete);
        assertTrue(failure.isDone(), "the call waits");
        return failure.join();
    }

    void expire() {
        time.pass(TIME_TO_LIVE);
    }
}
