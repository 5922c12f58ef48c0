package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.DraftState;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;
import io.quarkiverse.datadog.llmobs.value.Creation;

/**
 * Waits for the results of the reactive datasets.
 */
public record BlockingDatasets(ReactiveDatasets reactive, Imports imports,
        Function<String, DatasetExport> exports, Function<String, DatasetUpload> uploads) implements Datasets {

    @Override
    public Paged<Dataset> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<Dataset> list(DatasetQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public Optional<Dataset> find(String datasetId) {
        return Blocking.await(reactive.find(datasetId));
    }

    @Override
    public Dataset get(String datasetId) {
        return Blocking.await(reactive.get(datasetId));
    }

    @Override
    public Dataset create(NewDataset dataset) {
        return Blocking.await(reactive.create(dataset));
    }

    @Override
    public Creation<Dataset> getOrCreate(NewDataset dataset) {
        return Blocking.await(reactive.getOrCreate(dataset));
    }

    @Override
    public Dataset createNew(NewDataset dataset) {
        return Blocking.await(reactive.createNew(dataset));
    }

    @Override
    public Dataset update(String datasetId, DatasetChanges changes) {
        return Blocking.await(reactive.update(datasetId, changes));
    }

    @Override
    public Dataset clone(String datasetId, NewClone clone) {
        return Blocking.await(reactive.clone(datasetId, clone));
    }

    @Override
    public void delete(String datasetId) {
        Blocking.await(reactive.delete(datasetId));
    }

    @Override
    public List<Dataset> delete(Collection<String> datasetIds) {
        return Blocking.await(reactive.delete(datasetIds));
    }

    @Override
    public Records records(String datasetId) {
        return new BlockingRecords(reactive.records(datasetId));
    }

    @Override
    public List<DatasetVersion> versions(String datasetId) {
        return Blocking.await(reactive.versions(datasetId));
    }

    @Override
    public void restore(String datasetId, long version) {
        Blocking.await(reactive.restore(datasetId, version));
    }

    @Override
    public DraftState draftState(String datasetId) {
        return Blocking.await(reactive.draftState(datasetId));
    }

    @Override
    public DraftState lockDraft(String datasetId) {
        return Blocking.await(reactive.lockDraft(datasetId));
    }

    @Override
    public void unlockDraft(String datasetId) {
        Blocking.await(reactive.unlockDraft(datasetId));
    }

    @Override
    public DatasetExport export(String datasetId) {
        return exports.apply(datasetId);
    }

    @Override
    public DatasetImport importInto(String datasetId) {
        return imports.blocking(reactive.records(datasetId));
    }

    @Override
    public DatasetUpload uploadInto(String datasetId) {
        return uploads.apply(datasetId);
    }
}
