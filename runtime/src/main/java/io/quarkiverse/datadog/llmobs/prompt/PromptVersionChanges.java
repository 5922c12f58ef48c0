package io.quarkiverse.datadog.llmobs.prompt;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to a version of a prompt. What is null is not sent and stays as it is. A template does not change: another one is
 * another version.
 *
 * @param description the new description; null keeps it
 * @param envIds the ids of environments of feature flags that should use this version; null keeps them
 * @param labels the labels of the version; null keeps them. Deprecated by the service
 */
public record PromptVersionChanges(String description, List<String> envIds, List<PromptLabel> labels) {

    public PromptVersionChanges {
        if (description == null && envIds == null && labels == null) {
            throw new IllegalArgumentException("Changes to a version of a prompt must hold a description, environments or"
                    + " labels; null means that nothing changes");
        }
        envIds = Values.copy(envIds);
        labels = Values.copy(labels);
    }

    public static PromptVersionChanges description(String description) {
        return new PromptVersionChanges(description, null, null);
    }

    public static PromptVersionChanges envIds(String... envIds) {
        return new PromptVersionChanges(null, List.of(envIds), null);
    }

    public static PromptVersionChanges labels(PromptLabel... labels) {
        return new PromptVersionChanges(null, null, List.of(labels));
    }

    public PromptVersionChanges withDescription(String description) {
        return new PromptVersionChanges(description, envIds, labels);
    }

    public PromptVersionChanges withEnvIds(String... envIds) {
        return new PromptVersionChanges(description, List.of(envIds), labels);
    }

    public PromptVersionChanges withLabels(PromptLabel... labels) {
        return new PromptVersionChanges(description, envIds, List.of(labels));
    }
}
