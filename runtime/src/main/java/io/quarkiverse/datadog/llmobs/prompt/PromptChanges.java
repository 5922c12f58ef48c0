package io.quarkiverse.datadog.llmobs.prompt;

/**
 * Changes to a prompt. What is null is not sent and stays as it is.
 *
 * @param title the new title; null keeps it
 * @param description the new description; null keeps it
 */
public record PromptChanges(String title, String description) {

    public PromptChanges {
        if (title == null && description == null) {
            throw new IllegalArgumentException(
                    "Changes to a prompt must hold a title or a description; null means that nothing changes");
        }
    }

    public static PromptChanges title(String title) {
        return new PromptChanges(title, null);
    }

    public static PromptChanges description(String description) {
        return new PromptChanges(null, description);
    }

    public PromptChanges withTitle(String title) {
        return new PromptChanges(title, description);
    }

    public PromptChanges withDescription(String description) {
        return new PromptChanges(title, description);
    }
}
