package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetVersion;

/**
 * A dataset as its only writer knows it.
 */
final class KnownDataset {

    final String firstName;
    /** Null until a create has succeeded. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    final boolean isCopy;
    /** What the description may be. */
    private final Set<String> descriptions = new HashSet<>();
    /** What the name may be. */
    private final Set<String> names = new HashSet<>();
    /** Whether the draft may be locked. */
    private final Set<Boolean> draftLocks = new HashSet<>(Set.of(false));
    private Map<String, Outcome> rows = new LinkedHashMap<>();
    /** The rows of some versions. */
    private final NavigableMap<Long, Map<String, Outcome>> versions = new TreeMap<>(Map.of(0L, Map.of()));
    /** The versions that experiments have referenced. */
    private final Map<String, Outcome> usedVersions = new HashMap<>();

    KnownDataset(String firstName, String description) {
        this(firstName, description, false);
    }

    private KnownDataset(String firstName, String description, boolean isCopy) {
        this.firstName = firstName;
        this.isCopy = isCopy;
        names.add(firstName);
        descriptions.add(description);
    }

    /** A copy of this dataset as it is now. */
    KnownDataset copy(String name, String description) {
        KnownDataset copy = new KnownDataset(name, description, true);
        copy.rows.putAll(rows);
        if (rows.containsValue(Outcome.DONE)) {
            // a copy without records has no version 1
            copy.isAt(1);
        }
        return copy;
    }

    boolean wasRenamed() {
        return !names.equals(Set.of(firstName));
    }

    void described(String description, Outcome outcome) {
        outcome.applyTo(descriptions, description);
    }

    void renamed(String name, Outcome outcome) {
        outcome.applyTo(names, name);
    }

    void row(String input, Outcome outcome) {
        rows.put(input, outcome);
    }

    /** A row was deleted. */
    void deletedRow(String input, Outcome outcome) {
        rows.merge(input, outcome, Outcome::unless);
    }

    /** A row has another input. */
    void updatedRow(String input, String newInput, Outcome outcome) {
        deletedRow(input, outcome);
        row(newInput, outcome);
    }

    /** The inputs of the rows that exist. */
    List<String> knownRows() {
        return rows.keySet().stream().filter(input -> rows.get(input) == Outcome.DONE).toList();
    }

    /** The current rows are those of this version. */
    void isAt(long version) {
        versions.put(version, Map.copyOf(rows));
    }

    /** Version 0, which has no rows, is chosen less often than the others. */
    long versionToRestore(SplittableRandom random) {
        List<Long> others = List.copyOf(versions.tailMap(0L, false).keySet());
        return others.isEmpty() || random.nextInt(4) == 0 ? 0 : others.get(random.nextInt(others.size()));
    }

    void restored(long version) {
        rows = new LinkedHashMap<>(versions.get(version));
    }

    void used(long version, Outcome outcome) {
        usedVersions.merge("version " + version, outcome, Outcome::or);
    }

    void compareVersions(List<DatasetVersion> listed, Differences differences) {
        differences.compareAll(firstName, usedVersions,
                listed.stream().map(version -> "version " + version.versionNumber()).toList());
    }

    void compareRows(Collection<String> inputs, Differences differences) {
        differences.compareAll(firstName, rows, inputs);
    }

    void draftLocked(boolean isLocked, Outcome outcome) {
        outcome.applyTo(draftLocks, isLocked);
    }

    void compareDraft(boolean isLocked, Differences differences) {
        if (!draftLocks.contains(isLocked)) {
            differences.lost(firstName + "'s draft lock " + draftLocks + " instead of " + isLocked);
        }
    }

    boolean is(Dataset dataset) {
        return id == null ? dataset.name().equals(firstName) : dataset.id().equals(id);
    }

    void compare(List<Dataset> listed, Differences differences) {
        List<Dataset> these = listed.stream().filter(this::is).toList();
        differences.compare(firstName, created.unless(deleted), these.size());
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
