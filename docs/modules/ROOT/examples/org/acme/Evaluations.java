package org.acme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;

// tag::class[]
@ApplicationScoped
class Evaluations {

    @Inject
    LlmObservability llmobs;

    ExportReport nightly() {
        Datasets datasets = llmobs.datasets();
        Dataset golden = datasets.create(NewDataset.named("golden").withDescription("reviewed answers"));
        datasets.records(golden.id()).append(List.of(
                NewRecord.of(Map.of("question", "Who wrote Faust?"), "Goethe").withTags("topic:literature")));
        llmobs.experiments().create(NewExperiment.named("prompt v7").on(golden));
        return datasets.export(golden.id()).toFile(Path.of("golden.csv"));
    }
}
// end::class[]
