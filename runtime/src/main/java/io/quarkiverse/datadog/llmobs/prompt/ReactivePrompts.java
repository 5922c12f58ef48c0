package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;
import java.util.Optional;

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

    /** @see Prompts#find(String) */
    Uni<Optional<ResolvedPrompt>> find(String promptId);

    /** @see Prompts#find(String, PromptLabel) */
    Uni<Optional<ResolvedPrompt>> find(String promptId, PromptLabel label);

    /** @see Prompts#get(String) */
    Uni<ResolvedPrompt> get(String promptId);

    /** @see Prompts#get(String, PromptLabel) */
    Uni<ResolvedPrompt> get(String promptId, PromptLabel label);

    /** @see Prompts#create(NewPrompt) */
    Uni<Prompt> create(NewPrompt prompt);

    /** @see Prompts#update(String, PromptChanges) */
    Uni<Prompt> update(String promptId, PromptChanges changes);

    /** @see Prompts#delete(String) */
    Uni<Optional<DeletedPrompt>> delete(String promptId);

    /** @see Prompts#versions(String) */
    Uni<List<PromptVersion>> versions(String promptId);

    /** @see Prompts#version(String, long) */
    Uni<PromptVersion> version(String promptId, long version);

    /** @see Prompts#createVersion(String, NewPromptVersion) */
    Uni<PromptVersion> createVersion(String promptId, NewPromptVersion version);

    /** @see Prompts#updateVersion(String, long, PromptVersionChanges) */
    Uni<PromptVersion> updateVersion(String promptId, long version, PromptVersionChanges changes);
}
