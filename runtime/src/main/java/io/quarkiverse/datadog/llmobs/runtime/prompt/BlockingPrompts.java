package io.quarkiverse.datadog.llmobs.runtime.prompt;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.prompt.DeletedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.Prompts;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
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
    public Optional<ResolvedPrompt> find(String promptId) {
        return Blocking.await(reactive.find(promptId));
    }

    @Override
    public Optional<ResolvedPrompt> find(String promptId, PromptLabel label) {
        return Blocking.await(reactive.find(promptId, label));
    }

    @Override
    public ResolvedPrompt get(String promptId) {
        return Blocking.await(reactive.get(promptId));
    }

    @Override
    public ResolvedPrompt get(String promptId, PromptLabel label) {
        return Blocking.await(reactive.get(promptId, label));
    }

    @Override
    public Prompt create(NewPrompt prompt) {
        return Blocking.await(reactive.create(prompt));
    }

    @Override
    public Prompt update(String promptId, PromptChanges changes) {
        return Blocking.await(reactive.update(promptId, changes));
    }

    @Override
    public Optional<DeletedPrompt> delete(String promptId) {
        return Blocking.await(reactive.delete(promptId));
    }

    @Override
    public List<PromptVersion> versions(String promptId) {
        return Blocking.await(reactive.versions(promptId));
    }

    @Override
    public PromptVersion version(String promptId, long version) {
        return Blocking.await(reactive.version(promptId, version));
    }

    @Override
    public PromptVersion createVersion(String promptId, NewPromptVersion version) {
        return Blocking.await(reactive.createVersion(promptId, version));
    }

    @Override
    public PromptVersion updateVersion(String promptId, long version, PromptVersionChanges changes) {
        return Blocking.await(reactive.updateVersion(promptId, version, changes));
    }
}
