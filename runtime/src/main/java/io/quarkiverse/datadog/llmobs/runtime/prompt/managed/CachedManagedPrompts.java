package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.managed.ReactiveManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.runtime.config.PromptCacheSettings;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * The managed prompts of a client, out of its cache.
 */
public final class CachedManagedPrompts implements ReactiveManagedPrompts {

    private final PromptCache cache;

    CachedManagedPrompts(ReactivePrompts prompts, PromptCacheSettings settings, CallContexts contexts, Ticker ticker) {
        this.cache = new PromptCache(new PromptReader(prompts), settings, contexts, ticker);
    }

    public static CachedManagedPrompts of(ReactivePrompts prompts, PromptCacheSettings settings, CallContexts contexts) {
        return new CachedManagedPrompts(prompts, settings, contexts, Ticker.systemTicker());
    }

    @Override
    public Uni<ManagedPrompt> get(String promptId) {
        return get(PromptSelector.latest(promptId));
    }

    @Override
    public Uni<ManagedPrompt> get(PromptSelector selector) {
        return cache.get(Arguments.required("selector", selector));
    }

    @Override
    public Uni<ManagedPrompt> get(PromptSelector selector, Template fallback) {
        Arguments.required("selector", selector);
        return cache.get(selector, Fallback.of(selector, fallback));
    }

    @Override
    public Uni<ManagedPrompt> refresh(PromptSelector selector) {
        return cache.refresh(Arguments.required("selector", selector));
    }

    /** Forgets a prompt that was changed, so that the next call reads it. */
    public void forget(String promptId) {
        cache.forget(promptId);
    }

    @Override
    public Uni<Void> clear() {
        return Uni.createFrom().item(() -> {
            cache.clear();
            return null;
        });
    }
}
