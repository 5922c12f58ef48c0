package io.quarkiverse.datadog.llmobs.runtime.prompt;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive prompts.
 */
public record BlockingPrompts(ReactivePrompts reactive) implements Prompts {

    @Override
    public Paged<Prompt> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<Prompt> list(PromptQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Prompt create(NewPrompt prompt) {
        return Blocking.await(reactive.create(prompt));
    }
}
