package io.quarkiverse.datadog.llmobs.prompt.managed;

import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link ManagedPrompts}. The end of a subscription does not end a request that other callers wait for.
 */
public interface ReactiveManagedPrompts {

    /** @see ManagedPrompts#get(String) */
    Uni<ManagedPrompt> get(String promptId);

    /** @see ManagedPrompts#get(PromptSelector) */
    Uni<ManagedPrompt> get(PromptSelector selector);

    /** @see ManagedPrompts#get(PromptSelector, Template) */
    Uni<ManagedPrompt> get(PromptSelector selector, Template fallback);

    /** @see ManagedPrompts#refresh(PromptSelector) */
    Uni<ManagedPrompt> refresh(PromptSelector selector);

    /** @see ManagedPrompts#clear() */
    Uni<Void> clear();
}
