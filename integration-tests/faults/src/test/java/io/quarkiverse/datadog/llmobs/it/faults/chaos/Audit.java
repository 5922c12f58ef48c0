package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.project.Project;

/**
 * Compares what is there in the end with what the callers were told.
 */
final class Audit {

    private final LlmObservability clean;
    private final Ledger ledger;
    private final Findings findings = new Findings();

    /** @param clean a client that meets no faults */
    Audit(LlmObservability clean, Ledger ledger) {
        this.clean = clean;
        this.ledger = ledger;
    }

    Findings of(List<Memory> memories) {
        projects(memories);
        experiments(memories);
        memories.forEach(this::datasets);
        return findings;
    }

    private void projects(List<Memory> memories) {
        Map<String, Outcome> reported = new HashMap<>();
        memories.forEach(memory -> memory.projects.forEach((name, outcome) -> reported.merge(name, outcome, Outcome::or)));
        findings.compareAll("project", reported, clean.projects().list().stream().map(Project::name).toList());
    }

    private void experiments(List<Memory> memories) {
        Map<String, Outcome> reported = new HashMap<>();
        memories.forEach(memory -> reported.putAll(memory.experiments));
        findings.compareAll("experiment", reported, ledger.experiments());
    }

    private void datasets(Memory memory) {
        memory.compareDatasets(clean.datasets(memory.projectId).list().stream().toList(), findings);
        for (KnownDataset known : memory.known()) {
            List<String> inputs = new ArrayList<>();
            clean.datasets(memory.projectId).records(known.id).list().forEach(row -> inputs.add((String) row.input()));
            known.compareRows(inputs, findings);
        }
    }
}
