package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;

/**
 * Reads and restores versions of datasets. Only this caller writes to them, so no version is added between two of its calls.
 */
final class Versions {

    /**
     * A restore and its effect.
     *
     * @param growth by how many versions the dataset has grown
     */
    record Restore(String dataset, long version, Outcome outcome, long growth) {

        void compare(Differences differences) {
            differences.compare("the restored version " + version + " of " + dataset, outcome, growth);
        }
    }

    private final LlmObservability llmobs;
    private final ReportedState state;
    /** Where what is read differs from what was reported. */
    private final Differences differences;

    Versions(LlmObservability llmobs, ReportedState state, Differences differences) {
        this.llmobs = llmobs;
        this.state = state;
        this.differences = differences;
    }

    /** The current version, which is read until a read succeeds. */
    long current(KnownDataset known) {
        List<Dataset> found = ResumedListing.all(llmobs.datasets(state.projectId).list(DatasetQuery.withId(known.id)));
        if (found.size() != 1) {
            throw new AssertionError(known.firstName + " is listed " + found.size() + " times");
        }
        return found.get(0).currentVersion();
    }

    /** Restores a version whose rows are known, and reads by how many versions the dataset has grown. */
    Outcome restore(KnownDataset known, SplittableRandom random) {
        long before = current(known);
        known.isAt(before);
        long version = known.versionToRestore(random);
        Outcome outcome = Outcome.ofOnce(() -> llmobs.datasets(state.projectId).restore(known.id, version));
        long growth = current(known) - before;
        state.restores.add(new Restore(known.firstName, version, outcome, growth));
        if (growth > 0) {
            known.restored(version);
        }
        return outcome;
    }

    Outcome list(KnownDataset known) {
        return Outcome.ofRetried(
                () -> known.compareVersions(llmobs.datasets(state.projectId).versions(known.id), differences));
    }
}
