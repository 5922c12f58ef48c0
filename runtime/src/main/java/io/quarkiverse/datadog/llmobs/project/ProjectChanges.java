package io.quarkiverse.datadog.llmobs.project;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to a project. What is null is not sent and stays as it is; an empty description removes it.
 *
 * @param name the new name, not blank; null keeps the name
 * @param description the new description; {@code ""} removes it, null keeps it
 */
public record ProjectChanges(String name, String description) {

    public ProjectChanges {
        if (name != null) {
            Values.required("The new name of a project", name);
        }
        if (name == null && description == null) {
            throw new IllegalArgumentException(
                    "Changes to a project must hold a name or a description; null means that nothing changes");
        }
    }

    public static ProjectChanges name(String name) {
        return new ProjectChanges(Values.required("The new name of a project", name), null);
    }

    public static ProjectChanges description(String description) {
        return new ProjectChanges(null, description);
    }

    public ProjectChanges withName(String name) {
        return new ProjectChanges(name, description);
    }

    public ProjectChanges withDescription(String description) {
        return new ProjectChanges(name, description);
    }
}
