package io.quarkiverse.datadog.llmobs.prompt.managed;

import io.quarkiverse.datadog.llmobs.prompt.PromptLabel;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Selects a version of a prompt: the latest one, the one with a number, or the one with a label.
 *
 * @param promptId the id that the caller has chosen, not blank
 * @param version the number of the version, at least 1; null for the latest version or a label
 * @param label the label; null for the latest version or a number
 */
public record PromptSelector(String promptId, Long version, PromptLabel label) {

    public PromptSelector {
        Values.required("The id of a prompt", promptId);
        if (version != null && version < 1) {
            throw new IllegalArgumentException("The version of a prompt must be at least 1, but was " + version);
        }
        if (version != null && label != null) {
            throw new IllegalArgumentException("A selector has a version or a label, but not both: " + version + " and "
                    + label + " of prompt \"" + promptId + '"');
        }
    }

    /** The latest version, whatever it is when the prompt is read. */
    public static PromptSelector latest(String promptId) {
        return new PromptSelector(promptId, null, null);
    }

    /** The version with this number, from 1. */
    public static PromptSelector version(String promptId, long version) {
        return new PromptSelector(promptId, version, null);
    }

    /** The version that has this label when the prompt is read, or the latest version if none has any label. */
    public static PromptSelector label(String promptId, PromptLabel label) {
        if (label == null) {
            throw new IllegalArgumentException("The label must not be null; without a label use latest(…)");
        }
        return new PromptSelector(promptId, null, label);
    }

    /** As messages name it, such as {@code version 3 of prompt "greeting"}. */
    @Override
    public String toString() {
        String prompt = "prompt \"" + promptId + '"';
        if (version != null) {
            return "version " + version + " of " + prompt;
        }
        return label == null ? prompt : prompt + " with label " + label;
    }
}
