package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;

/**
 * All prompts. A deleted one stays here, out of sight, and keeps its id.
 */
public final class Prompts {

    private final Catalog<Prompt> catalog = new Catalog<>();

    /** Adds a prompt with versions, of which there is at least one, or returns null if the id is taken. */
    public Prompt add(String promptId, String title, String description, List<NewVersion> versions, long now) {
        Catalog.Found<Prompt> found = catalog.getOrCreate(promptId,
                () -> new Prompt(promptId, title, description, versions, now));
        return found.created() ? found.item() : null;
    }

    /** Whether a prompt has this id, deleted ones included. */
    public boolean isTaken(String promptId) {
        return catalog.named(promptId) != null;
    }

    /** The prompts that are not deleted, newest first. */
    List<Prompt> all() {
        List<Prompt> all = new ArrayList<>(catalog.all());
        Collections.reverse(all);
        all.removeIf(Prompt::isDeleted);
        return all;
    }

    /** The prompt with the id that a caller has chosen; null if there is none, or it is deleted. */
    Prompt find(String promptId) {
        Prompt prompt = catalog.named(promptId);
        return prompt == null || prompt.isDeleted() ? null : prompt;
    }

    /**
     * The prompt in the path of a request that writes.
     *
     * @throws ApiException if it is unknown; the message says what is
     */
    Prompt toWrite(ApiRequest request) {
        return known(find(request.path("prompt_id")));
    }

    /** The same, even if it is deleted. */
    Prompt toDelete(ApiRequest request) {
        return known(catalog.named(request.path("prompt_id")));
    }

    private static Prompt known(Prompt prompt) {
        if (prompt == null) {
            throw ApiException.unknown("prompt template");
        }
        return prompt;
    }
}
