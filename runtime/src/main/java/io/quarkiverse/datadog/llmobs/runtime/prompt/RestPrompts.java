package io.quarkiverse.datadog.llmobs.runtime.prompt;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.prompt.DeletedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPrompt;
import io.quarkiverse.datadog.llmobs.prompt.NewPromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.Prompt;
import io.quarkiverse.datadog.llmobs.prompt.PromptChanges;
import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.prompt.PromptQuery;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersionChanges;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.rest.PromptsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.smallrye.mutiny.Uni;

/**
 * Prompts, over the MicroProfile interface.
 *
 * @param changed takes the id of each prompt that was changed, for caches
 */
public record RestPrompts(Api<PromptsApi> api, Consumer<String> changed) implements ReactivePrompts {

    private static final String PROMPT = "prompt-templates";
    private static final String VERSION = "prompt-template-versions";

    @Override
    public ReactivePaged<Prompt> list() {
        return list(PromptQuery.all());
    }

    @Override
    public ReactivePaged<Prompt> list(PromptQuery query) {
        Arguments.required("query", query);
        return api.onePage(prompts -> prompts.listPrompts(query.promptId()));
    }

    @Override
    public Uni<Optional<ResolvedPrompt>> find(String promptId) {
        return found(get(promptId));
    }

    @Override
    public Uni<Optional<ResolvedPrompt>> find(String promptId, PromptLabel label) {
        return found(get(promptId, label));
    }

    private static <T> Uni<Optional<T>> found(Uni<T> prompt) {
        return prompt.map(Optional::of).onFailure(NotFoundException.class).recoverWithItem(Optional::empty);
    }

    @Override
    public Uni<ResolvedPrompt> get(String promptId) {
        return api.one(prompts -> prompts.getPrompt(promptId, null));
    }

    @Override
    public Uni<ResolvedPrompt> get(String promptId, PromptLabel label) {
        Arguments.required("label", label);
        return api.one(prompts -> prompts.getPrompt(promptId, label.value()));
    }

    @Override
    public Uni<Prompt> create(NewPrompt prompt) {
        Arguments.required("prompt", prompt);
        // the id stands in the path of all further requests
        Arguments.pathId("prompt_id", prompt.promptId());
        return api.one(prompts -> prompts.createPrompt(Document.of(PROMPT, prompt)), () -> listed(prompt.promptId()))
                .onTermination().invoke(() -> changed.accept(prompt.promptId()));
    }

    /** The prompt as listings show it; null when there is none. */
    private Uni<Prompt> listed(String promptId) {
        return list(PromptQuery.withPromptId(promptId)).stream()
                // a server that does not know the filter lists everything
                .filter(prompt -> promptId.equals(prompt.promptId())).toUni();
    }

    @Override
    public Uni<Prompt> update(String promptId, PromptChanges changes) {
        Arguments.required("changes", changes);
        return api.one(prompts -> prompts.updatePrompt(promptId, Document.of(PROMPT, changes)), () -> listed(promptId))
                .onTermination().invoke(() -> changed.accept(promptId));
    }

    @Override
    public Uni<Optional<DeletedPrompt>> delete(String promptId) {
        return api.optional(prompts -> prompts.deletePrompt(promptId))
                .onTermination().invoke(() -> changed.accept(promptId));
    }

    @Override
    public Uni<List<PromptVersion>> versions(String promptId) {
        return api.list(prompts -> prompts.listVersions(promptId));
    }

    @Override
    public Uni<PromptVersion> version(String promptId, long version) {
        return api.one(prompts -> prompts.getVersion(promptId, checked(version)));
    }

    private static long checked(long version) {
        if (version < 1) {
            throw new IllegalArgumentException("The version of a prompt must be at least 1, but was " + version);
        }
        return version;
    }

    @Override
    public Uni<PromptVersion> createVersion(String promptId, NewPromptVersion version) {
        Arguments.required("version", version);
        return api.one(prompts -> prompts.createVersion(promptId, Document.of(VERSION, version)))
                .onTermination().invoke(() -> changed.accept(promptId));
    }

    @Override
    public Uni<PromptVersion> updateVersion(String promptId, long version, PromptVersionChanges changes) {
        Arguments.required("changes", changes);
        return api.one(prompts -> prompts.updateVersion(promptId, checked(version), Document.of(VERSION, changes)),
                () -> version(promptId, version)).onTermination().invoke(() -> changed.accept(promptId));
    }
}
