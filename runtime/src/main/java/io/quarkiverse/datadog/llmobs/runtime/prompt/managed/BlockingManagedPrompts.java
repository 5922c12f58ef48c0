package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.managed.ReactiveManagedPrompts;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;

/**
 * Waits for the results of the reactive managed prompts.
 */
public record BlockingManagedPrompts(ReactiveManagedPrompts reactive) implements ManagedPrompts {

    @Override
    public ManagedPrompt get(String promptId) {
        return Blocking.await(reactive.get(promptId));
    }

    @Override
    public ManagedPrompt get(PromptSelector selector) {
        return Blocking.await(reactive.get(selector));
    }

    @Override
    public ManagedPrompt get(PromptSelector selector, Template fallback) {
        return Blocking.await(reactive.get(selector, fallback));
    }

    @Override
    public ManagedPrompt refresh(PromptSelector selector) {
        return Blocking.await(reactive.refresh(selector));
    }

    @Override
    public void clear() {
        Blocking.await(reactive.clear());
    }
}
