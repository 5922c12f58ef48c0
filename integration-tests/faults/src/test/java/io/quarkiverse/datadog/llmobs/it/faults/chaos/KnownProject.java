package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * A project as the only caller that uses its name knows it.
 */
final class KnownProject {

    final String name;
    /** Null until a create has succeeded. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    /** What the description may be. */
    private final Set<String> descriptions = new HashSet<>();

    KnownProject(String name, String description) {
        this.name = name;
        descriptions.add(description);
    }

    void described(String description, Outcome outcome) {
        outcome.applyTo(descriptions, description);
    }

    void compare(List<Project> listed, Differences differences) {
        List<Project> these = listed.stream().filter(project -> project.name().equals(name)).toList();
        differences.compare("project " + name, created.unless(deleted), these.size());
        for (Project project : these) {
            if (id != null && !id.equals(project.id())) {
                differences.unrequested("project " + name + " under another id");
            }
            if (!descriptions.contains(project.description())) {
                differences.lost("project " + name + "'s description " + descriptions + " instead of " + project.description());
            }
        }
    }
}
