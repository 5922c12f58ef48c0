package io.quarkiverse.datadog.llmobs.it.faults.chaos.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;
import io.quarkiverse.datadog.llmobs.pattern.PatternConfig;

/**
 * A configuration as the only caller that uses its name knows it.
 */
final class KnownConfig {

    final String name;
    /** Null if the create has not returned it. */
    String id;
    Outcome created = Outcome.NOT_EXECUTED;
    Outcome deleted = Outcome.NOT_EXECUTED;
    /** What the number of records may be. */
    private final Set<Integer> numRecords = new HashSet<>();
    private int fewestRuns;
    private int mostRuns;

    KnownConfig(String name, int numRecords) {
        this.name = name;
        this.numRecords.add(numRecords);
    }

    boolean isThere() {
        return created == Outcome.DONE && deleted == Outcome.NOT_EXECUTED;
    }

    void replaced(int records, Outcome outcome) {
        outcome.applyTo(numRecords, records);
    }

    /** Notes that a run was started, or may have been. */
    void started(Outcome outcome) {
        fewestRuns += outcome == Outcome.DONE ? 1 : 0;
        mostRuns += outcome == Outcome.NOT_EXECUTED ? 0 : 1;
    }

    void compareRuns(int there, Differences differences) {
        if (there < fewestRuns || there > mostRuns) {
            differences.lost("configuration " + name + " with " + fewestRuns + " to " + mostRuns + " runs instead of " + there);
        }
    }

    /** @param listed the configurations of the server */
    void compare(List<PatternConfig> listed, Differences differences) {
        List<PatternConfig> these = listed.stream().filter(config -> config.name().equals(name)).toList();
        differences.compare("configuration " + name, created.unless(deleted), these.size());
        for (PatternConfig config : these) {
            if (!numRecords.contains(config.numRecords())) {
                differences.lost("configuration " + name + "'s number of records " + numRecords + " instead of "
                        + config.numRecords());
            }
        }
    }
}
