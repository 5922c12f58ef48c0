package io.quarkiverse.datadog.llmobs.dataset;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A copy of a dataset to create.
 *
 * @param name the name of the copy, not blank
 * @param description free text, or null
 */
public record NewClone(String name, String description) {

    public NewClone {
        Values.required("The name of a copy of a dataset", name);
    }

    public static NewClone named(String name) {
        return new NewClone(name, null);
    }

    public NewClone withDescription(String description) {
        return new NewClone(name, description);
    }
}
