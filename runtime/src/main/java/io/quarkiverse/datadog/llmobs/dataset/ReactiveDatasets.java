package io.quarkiverse.datadog.llmobs.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.upload.ReactiveDatasetUpload;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Datasets}.
 */
public interface ReactiveDatasets {

    /** @see Datasets#list() */
    ReactivePaged<Dataset> list();

    /** @see Datasets#list(DatasetQuery) */
    ReactivePaged<Dataset> list(DatasetQuery query);

    /** @see Datasets#find(String) */
    Uni<Optional<Dataset>> find(String datasetId);

    /** @see Datasets#get(String) */
    Uni<Dataset> get(String datasetId);

    /** @see Datasets#create(NewDataset) */
    Uni<Dataset> create(NewDataset dataset);

    /** @see Datasets#getOrCreate(NewDataset) */
    Uni<Creation<Dataset>> getOrCreate(NewDataset dataset);

    /** @see Datasets#createNew(NewDataset) */
    Uni<Dataset> createNew(NewDataset dataset);

    /** @see Datasets#update(String, DatasetChanges) */
    Uni<Dataset> update(String datasetId, DatasetChanges changes);

    /** @see Datasets#clone(String, NewClone) */
    Uni<Dataset> clone(String datasetId, NewClone clone);

    /** @see Datasets#delete(String) */
    Uni<Void> delete(String datasetId);

    /** @see Datasets#delete(Collection) */
    Uni<List<Dataset>> delete(Collection<String> datasetIds);

    /** @see Datasets#records(String) */
    ReactiveRecords records(String datasetId);

    /** @see Datasets#versions(String) */
    Uni<List<DatasetVersion>> versions(String datasetId);

    /** @see Datasets#restore(String, long) */
    Uni<Void> restore(String datasetId, long version);

    /** @see Datasets#draftState(String) */
    Uni<DraftState> draftState(String datasetId);

    /** @see Datasets#lockDraft(String) */
    Uni<DraftState> lockDraft(String datasetId);

    /** @see Datasets#unlockDraft(String) */
    Uni<Void> unlockDraft(String datasetId);

    /** @see Datasets#export(String) */
    ReactiveDatasetExport export(String datasetId);

    /** @see Datasets#importInto(String) */
    ReactiveDatasetImport importInto(String datasetId);

    /** @see Datasets#uploadInto(String) */
    ReactiveDatasetUpload uploadInto(String datasetId);
}
