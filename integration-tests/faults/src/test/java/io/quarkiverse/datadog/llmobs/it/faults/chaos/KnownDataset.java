package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;

/**
 * A dataset as its only writer knows it.
 */
final class KnownDataset {

    final String firstName;
    /** Null until a create has succeeded. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    /** What the description may be. */
    private final Set<String> descriptions = new HashSet<>();
    /** What the name may be. */
    private final Set<String> names = new HashSet<>();
    private final Map<String, Outcome> rows = new LinkedHashMap<>();

    KnownDataset(String firstName, String description) {
        this.firstName = firstName;
        names.add(firstName);
        descriptions.add(description);
    }

    boolean wasRenamed() {
        return !names.equals(Set.of(firstName));
    }

    void described(String description, Outcome outcome) {
        changed(descriptions, description, outcome);
    }

    void renamed(String name, Outcome outcome) {
        changed(names, name, outcome);
    }

    private static void changed(Set<String> possible, String value, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            possible.clear();
        }
        if (outcome != Outcome.NOT_EXECUTED) {
            possible.add(value);
        }
    }

    void row(String input, Outcome outcome) {
        rows.put(input, outcome);
    }

    void compareRows(Collection<String> inputs, Differences differences) {
        differences.compareAll(firstName, rows, inputs);
    }

    boolean is(Dataset dataset) {
        return id == null ? dataset.name().equals(firstName) : dataset.id().equals(id);
    }

    void compare(List<Dataset> listed, Differences differences) {
        List<Dataset> these = listed.stream().filter(this::is).toList();
        differences.compare(firstName, created, these.size());
        for (Dataset dataset : these) {
            if (!names.contains(dataset.name())) {
                differences.lost(firstName + "'s name " + names + " instead of " + dataset.name());
            }
            if (!descriptions.contains(dataset.description())) {
                differences.lost(firstName + "'s description " + descriptions + " instead of " + dataset.description());
            }
        }
    }
}
