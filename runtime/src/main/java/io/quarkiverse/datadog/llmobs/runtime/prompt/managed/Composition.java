package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.prompt.PromptVersion;
import io.quarkiverse.datadog.llmobs.prompt.ReactivePrompts;
import io.quarkiverse.datadog.llmobs.prompt.managed.PromptSelector;
import io.quarkiverse.datadog.llmobs.prompt.template.Template;
import io.smallrye.mutiny.Uni;

/**
 * Reads what a template includes, and what that includes, level by level; then puts all of it in place. It is for one template.
 */
final class Composition {

    /** More levels or includes are a mistake, or a way to make a prompt huge. */
    static final int MAX_DEPTH = 10;
    static final int MAX_INCLUDES = 100;

    private final ReactivePrompts prompts;
    private final PromptSelector root;
    /** A prompt must not take all connections of the client. */
    private static final int CONCURRENCY = 4;

    private final Map<PromptSelector, Template> read = new LinkedHashMap<>();

    Composition(ReactivePrompts prompts, PromptSelector root) {
        this.prompts = prompts;
        this.root = root;
    }

    /** The template without includes. */
    Uni<Template> of(Template source) {
        return Uni.createFrom().deferred(() -> readLevel(Includes.in(source), 1))
                .map(done -> new Insertion(root, read).into(source))
                // the names of includes come from the service, not from the caller
                .onFailure(IllegalArgumentException.class).transform(invalid -> failed(root, invalid.getMessage()));
    }

    private Uni<Void> readLevel(Set<PromptSelector> wanted, int depth) {
        List<PromptSelector> missing = wanted.stream().filter(include -> !read.containsKey(include)).toList();
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (depth > MAX_DEPTH || read.size() + missing.size() > MAX_INCLUDES) {
            return Uni.createFrom().failure(tooMany(root));
        }
        return Uni.join().all(missing.stream().map(this::version).toList()).usingConcurrencyOf(CONCURRENCY).andFailFast()
                .flatMap(versions -> {
                    Set<PromptSelector> next = new LinkedHashSet<>();
                    for (int i = 0; i < versions.size(); i++) {
                        read.put(missing.get(i), versions.get(i).template());
                        next.addAll(Includes.in(versions.get(i).template()));
                    }
                    return readLevel(next, depth + 1);
                });
    }

    private Uni<PromptVersion> version(PromptSelector include) {
        return Uni.createFrom().deferred(() -> prompts.version(include.promptId(), include.version()))
                // it is not the prompt that does not exist
                .onFailure(NotFoundException.class).transform(failure -> new LlmObservabilityException(root + " includes "
                        + include + ", which does not exist", ((NotFoundException) failure).failure(), failure));
    }

    static LlmObservabilityException tooMany(PromptSelector root) {
        return failed(root,
                "it includes more than " + MAX_INCLUDES + " templates or more than " + MAX_DEPTH + " levels of them");
    }

    static LlmObservabilityException failed(PromptSelector root, String reason) {
        return new LlmObservabilityException("cannot compose " + root + ": " + reason, Failure.withoutResponse(), null);
    }

    /** The way to an include, such as {@code version 1 of prompt "a" > version 1 of prompt "b"}. */
    static String path(List<PromptSelector> path, PromptSelector last) {
        List<String> steps = new ArrayList<>();
        path.forEach(step -> steps.add(step.toString()));
        steps.add(last.toString());
        return String.join(" > ", steps);
    }
}
