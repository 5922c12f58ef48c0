package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * A project or an experiment, as the only caller that uses its name knows it.
 */
final class KnownItem {

    /** What a listing shows of such a thing; of an experiment its logical name. */
    record Listed(String id, String name, String description) {

        static Listed of(Project project) {
            return new Listed(project.id(), project.name(), project.description());
        }

        static Listed of(Experiment experiment) {
            return new Listed(experiment.id(), experiment.experiment(), experiment.description());
        }
    }

    final String name;
    private final String what;
    /** Null until a create has succeeded. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    /** What the description may be. */
    private final Set<String> descriptions = new HashSet<>();

    /** @param kind such as {@code project}, for messages */
    KnownItem(String kind, String name, String description) {
        this.name = name;
        what = kind + ' ' + name;
        descriptions.add(description);
    }

    /** Whether it exists, as far as it is known. */
    boolean exists() {
        return id != null && deleted == Outcome.NOT_EXECUTED;
    }

    void described(String description, Outcome outcome) {
        outcome.applyTo(descriptions, description);
    }

    /** @param listed all things of its kind */
    void compare(List<Listed> listed, Differences differences) {
        List<Listed> these = listed.stream().filter(item -> item.name().equals(name)).toList();
        differences.compare(what, created.unless(deleted), these.size());
        for (Listed item : these) {
            if (id != null && !id.equals(item.id())) {
                differences.unrequested(what + " under another id");
            }
            if (!descriptions.contains(item.description())) {
                differences.lost(what + "'s description " + descriptions + " instead of " + item.description());
            }
        }
    }
}
