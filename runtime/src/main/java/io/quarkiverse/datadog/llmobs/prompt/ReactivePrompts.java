package io.quarkiverse.datadog.llmobs.prompt;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Prompts}.
 */
public interface ReactivePrompts {

    /** @see Prompts#list() */
    ReactivePaged<Prompt> list();

    /** @see Prompts#list(PromptQuery) */
    ReactivePaged<Prompt> list(PromptQuery query);

    /** @see Prompts#create(NewPrompt) */
    Uni<Prompt> create(NewPrompt prompt);
}
