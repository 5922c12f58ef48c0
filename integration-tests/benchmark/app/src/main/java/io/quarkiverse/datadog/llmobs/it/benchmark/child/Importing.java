package io.quarkiverse.datadog.llmobs.it.benchmark.child;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.project.NewProject;

/**
 * Imports a CSV file and counts the records of the emulator.
 */
@ApplicationScoped
class Importing {

    @Inject
    @LlmObservabilityClient("emulator")
    LlmObservability llmobs;

    Outcome run(Task task) throws IOException {
        Datasets datasets = llmobs.datasets(llmobs.projects().create(NewProject.named("benchmark")).id());
        String dataset = datasets.create(NewDataset.named("imported " + task.size())).id();
        ImportReport report = datasets.importInto(dataset).deduplicate(false).fromCsv(task.file());
        long peak = Memory.peak();
        long rows = datasets.export(dataset).toStream(OutputStream.nullOutputStream()).rows();
        return new Outcome(report.records(), rows, peak);
    }
}
