package io.quarkiverse.datadog.llmobs.project;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A project to create. If one of that name exists, the service returns it unchanged.
 *
 * @param name the name, not blank
 * @param description free text, or null
 */
public record NewProject(String name, String description) {

    public NewProject {
        Values.required("The name of a project", name);
    }

    public static NewProject named(String name) {
        return new NewProject(name, null);
    }

    public NewProject withDescription(String description) {
        return new NewProject(name, description);
    }
}
