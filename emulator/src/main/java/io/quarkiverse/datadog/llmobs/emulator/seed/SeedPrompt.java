package io.quarkiverse.datadog.llmobs.emulator.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.prompt.NewVersion;
import io.quarkiverse.datadog.llmobs.emulator.prompt.Prompts;

/**
 * A prompt of a seed.
 *
 * @param versions the versions, oldest first; at least one
 */
public record SeedPrompt(String promptId, String title, String description, List<NewVersion> versions) {

    private static final Set<String> PROMPT = Set.of("prompt_id", "title", "description", "versions");
    private static final Set<String> VERSION = Set.of("template", "config", "description", "labels", "user_version");

    /** The prompts of a seed; none if it has no such member. */
    static List<SeedPrompt> read(JsonMembers root) {
        Set<String> ids = new HashSet<>();
        List<SeedPrompt> prompts = new ArrayList<>();
        for (JsonNode item : root.items("prompts")) {
            JsonMembers prompt = SeedReader.known(item, "$.prompts[" + prompts.size() + "]", PROMPT);
            if (!ids.add(prompt.requiredText("prompt_id"))) {
                throw prompt.invalid("prompt_id", "occurs twice");
            }
            prompts.add(new SeedPrompt(prompt.requiredText("prompt_id"), prompt.text("title"), prompt.text("description"),
                    versions(prompt)));
        }
        return prompts;
    }

    private static List<NewVersion> versions(JsonMembers prompt) {
        prompt.required("versions");
        List<NewVersion> versions = new ArrayList<>();
        for (JsonNode item : prompt.items("versions")) {
            versions.add(version(SeedReader.known(item, prompt.place() + ".versions[" + versions.size() + "]", VERSION)));
        }
        if (versions.isEmpty()) {
            throw prompt.invalid("versions", "is empty; a prompt has at least one version");
        }
        return versions;
    }

    /** Its template cannot include other prompts. */
    private static NewVersion version(JsonMembers version) {
        try {
            return NewVersion.read(version, new Prompts());
        } catch (InvalidJsonException e) {
            throw new InvalidJsonException(version.place() + " is no version: " + e.getMessage(), e);
        }
    }

    void check(Prompts state, String origin) {
        if (state.isTaken(promptId)) {
            throw new IllegalArgumentException(
                    origin + ": prompt \"" + promptId + "\" exists already; choose another id, or reset first");
        }
    }

    /** A concurrent request may have created a prompt of this id: then that one stays as it is. */
    void addTo(Prompts state, long now) {
        state.add(promptId, title, description, versions, now);
    }
}
