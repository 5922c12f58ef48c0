package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.ResolvedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.ManagedPrompt;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.smallrye.mutiny.Uni;

/**
 * Reads prompts, and what they include.
 */
record PromptReader(ReactivePrompts prompts) {

    /**
     * The selected version.
     *
     * @param before what was read before, or null. The versions that a template includes are fixed and do not change; they are
     *        not read again for a template that has not changed
     */
    Uni<ReadPrompt> read(PromptSelector selector, ReadPrompt before) {
        return Uni.createFrom().deferred(() -> {
            String promptId = selector.promptId();
            if (selector.version() != null) {
                return prompts.version(promptId, selector.version()).flatMap(read -> composed(selector, read.template(),
                        before, template -> prompt(selector, read, template)));
            }
            Uni<ResolvedPrompt> version = selector.label() == null ? prompts.get(promptId)
                    : prompts.get(promptId, selector.label());
            return version.flatMap(read -> composed(selector, read.content(), before, template -> new ManagedPrompt(promptId,
                    read.version(), read.promptVersionUuid(), template, read.config(), read.labels(), false, false)));
        });
    }

    /** A version with a name is called by it, as the service calls it in place of its prompt. */
    private static ManagedPrompt prompt(PromptSelector selector, PromptVersion read, Template template) {
        String version = read.userVersion() != null ? read.userVersion() : selector.version().toString();
        return new ManagedPrompt(selector.promptId(), version, read.id(), template, read.config(), read.labels(), false,
                false);
    }

    private Uni<ReadPrompt> composed(PromptSelector selector, Template source, ReadPrompt before,
            Function<Template, ManagedPrompt> prompt) {
        if (before != null && before.source().equals(source)) {
            return Uni.createFrom().item(new ReadPrompt(source, prompt.apply(before.prompt().template())));
        }
        return new Composition(prompts, selector).of(source)
                .map(template -> new ReadPrompt(source, prompt.apply(template)));
    }
}
