package org.acme;

import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

// tag::class[]
@ApplicationScoped
class Evaluations {
    @Inject
    LlmObservability llmobs;

    ExportReport nightly() {
        Dataset golden = llmobs.datasets().create(NewDataset.named("golden"));
        llmobs.datasets().records(golden.id()).append(List.of(NewRecord.of("Who wrote Faust?", "Goethe")));
        return llmobs.datasets().export(golden.id()).toFile(Path.of("golden.csv"));
    }
}
// end::class[]
