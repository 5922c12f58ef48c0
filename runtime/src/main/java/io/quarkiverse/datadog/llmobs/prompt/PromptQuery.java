package io.quarkiverse.datadog.llmobs.prompt;

/**
 * Selects the prompts of a listing.
 *
 * @param promptId the id that the caller has chosen, or null
 */
public record PromptQuery(String promptId) {

    /** All prompts. */
    public static PromptQuery all() {
        return new PromptQuery(null);
    }

    public static PromptQuery withPromptId(String promptId) {
        return new PromptQuery(promptId);
    }
}
