package org.acme;

import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

// tag::class[]
@ApplicationScoped
public class GoldenDatasets {

    @Inject
    LlmObservability llmobs;

    public List<String> names() {
        return llmobs.datasets().list().stream().map(Dataset::name).toList();
    }

    public Dataset create(String name, NewRecord... records) {
        Datasets datasets = llmobs.datasets();
        Dataset created = datasets.create(NewDataset.named(name));
        datasets.records(created.id()).append(List.of(records));
        return created;
    }

    public List<String> recordIds(String projectId, String datasetId) {
        return llmobs.datasets(projectId).records(datasetId).list().stream().map(DatasetRecord::id).toList();
    }

    public long save(String datasetId, Path file) {
        return llmobs.datasets().export(datasetId).toFile(file).rows();
    }
}
// end::class[]
