package io.quarkiverse.datadog.llmobs.emulator.prompt;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * A version in a request or a seed.
 *
 * @param config null when it was left out
 * @param userVersion the name that it was given, or null
 */
public record NewVersion(Composition composition, ObjectNode config, String description, List<String> labels,
        String userVersion) {

    /**
     * Reads and checks it. Environments are accepted and have no effect: there are no feature flags here.
     *
     * @param prompts what the template may include
     * @throws io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException if it is invalid
     */
    public static NewVersion read(JsonMembers attributes, Prompts prompts) {
        attributes.texts("env_ids");
        return new NewVersion(Composition.of(attributes.get("template"), prompts), attributes.object("config"),
                attributes.text("description"), Labels.read(attributes), attributes.text("user_version"));
    }

    /** The same without the description, which belongs to the prompt when both are created by one request. */
    NewVersion withoutDescription() {
        return new NewVersion(composition, config, null, labels, userVersion);
    }
}
