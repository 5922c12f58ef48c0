package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.DatasetVersion;
import io.quarkiverse.datadog.llmobs.dataset.DraftState;
import io.quarkiverse.datadog.llmobs.dataset.NewClone;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.upload.ReactiveDatasetUpload;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.DatasetDraftsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetVersionsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.DatasetDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.RestoredVersion;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.dataset.upload.Uploads;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.LookUp;
import io.quarkiverse.datadog.llmobs.runtime.rest.NamedCreation;
import io.quarkiverse.datadog.llmobs.value.Creation;
import io.smallrye.mutiny.Uni;

/**
 * Datasets of a project, over the MicroProfile interfaces.
 */
public record RestDatasets(String projectId, Api<DatasetsApi> api, Api<DatasetRecordsApi> recordsApi,
        Api<DatasetVersionsApi> versionsApi, Api<DatasetDraftsApi> draftsApi, Exports exports, Imports imports,
        Uploads uploads)
        implements
            ReactiveDatasets {

    @Override
    public ReactivePaged<Dataset> list() {
        return list(DatasetQuery.all());
    }

    @Override
    public ReactivePaged<Dataset> list(DatasetQuery query) {
        Arguments.required("query", query);
        return api.paged((datasets, page) -> datasets.listDatasets(projectId, query.name(), query.id(), page.cursor(),
                page.size()));
    }

    @Override
    public Uni<Optional<Dataset>> find(String datasetId) {
        return lookUp(datasetId).find();
    }

    @Override
    public Uni<Dataset> get(String datasetId) {
        return lookUp(datasetId).get();
    }

    private LookUp<Dataset> lookUp(String datasetId) {
        return new LookUp<>(Arguments.pathId("dataset_id", datasetId), list(DatasetQuery.withId(datasetId)), Dataset::id,
                () -> api.notFound("listDatasets", "the project " + projectId + " has no dataset " + datasetId));
    }

    @Override
    public Uni<Dataset> create(NewDataset dataset) {
        Arguments.required("dataset", dataset);
        return api.one(datasets -> datasets.createDataset(projectId, Document.of("datasets", dataset)),
                () -> named(dataset.name()));
    }

    @Override
    public Uni<Creation<Dataset>> getOrCreate(NewDataset dataset) {
        return creation(dataset).getOrCreate();
    }

    @Override
    public Uni<Dataset> createNew(NewDataset dataset) {
        return creation(dataset).createNew();
    }

    /** The live service sends the type of a dataset that was there, and not that of a new one: in all of 515 recordings. */
    private NamedCreation<Dataset> creation(NewDataset dataset) {
        Arguments.required("dataset", dataset);
        return new NamedCreation<>(named(dataset.name()), create(dataset), made -> made.datasetType() != null,
                taken -> api.conflict("createDataset", "the project " + projectId + " has a dataset named \"" + dataset.name()
                        + "\" already, with the id " + taken.id()
                        + ", unless an earlier attempt of this call has created it; choose another name, or use getOrCreate(…)"));
    }

    /** A project has one dataset of a name. */
    private Uni<Dataset> named(String name) {
        return list(DatasetQuery.named(name)).stream().filter(dataset -> name.equals(dataset.name())).toUni();
    }

    @Override
    public Uni<Dataset> update(String datasetId, DatasetChanges changes) {
        Arguments.required("changes", changes);
        return api.one(datasets -> datasets.updateDataset(projectId, datasetId, Document.of("datasets", changes)),
                () -> get(datasetId));
    }

    @Override
    public Uni<Dataset> clone(String datasetId, NewClone clone) {
        Arguments.required("clone", clone);
        return api.one(datasets -> datasets.cloneDataset(projectId, datasetId, Document.of("datasets", datasetId, clone)));
    }

    @Override
    public Uni<Void> delete(String datasetId) {
        DatasetDeletion deletion = DatasetDeletion.soft(List.of(Arguments.pathId("dataset_id", datasetId)));
        return api.done(datasets -> datasets.deleteDatasets(projectId, Document.of("datasets", deletion)));
    }

    @Override
    public Uni<List<Dataset>> delete(Collection<String> datasetIds) {
        DatasetDeletion deletion = DatasetDeletion.soft(Arguments.ids("dataset_id", datasetIds));
        return api.list(datasets -> datasets.deleteDatasets(projectId, Document.of("datasets", deletion)));
    }

    @Override
    public ReactiveRecords records(String datasetId) {
        Arguments.pathId("dataset_id", datasetId);
        return new RestRecords(projectId, datasetId, this, recordsApi);
    }

    @Override
    public Uni<List<DatasetVersion>> versions(String datasetId) {
        return versionsApi.list(versions -> versions.listVersions(projectId, datasetId));
    }

    @Override
    public Uni<Void> restore(String datasetId, long version) {
        if (version < 0) {
            throw new IllegalArgumentException("The dataset version to restore must be at least 0, but was " + version);
        }
        RestoredVersion restored = new RestoredVersion(version);
        return versionsApi.done(
                versions -> versions.restoreVersion(projectId, datasetId, Document.of("datasets", datasetId, restored)));
    }

    @Override
    public Uni<DraftState> draftState(String datasetId) {
        return draftsApi.one(drafts -> drafts.getDraftState(projectId, datasetId));
    }

    @Override
    public Uni<DraftState> lockDraft(String datasetId) {
        return draftsApi.one(drafts -> drafts.lockDraft(projectId, datasetId), () -> draftState(datasetId));
    }

    @Override
    public Uni<Void> unlockDraft(String datasetId) {
        return draftsApi.done(drafts -> drafts.unlockDraft(projectId, datasetId));
    }

    @Override
    public ReactiveDatasetExport export(String datasetId) {
        Arguments.pathId("dataset_id", datasetId);
        return exports.reactive(projectId, datasetId, () -> ReadVersion.current(this, datasetId));
    }

    @Override
    public ReactiveDatasetImport importInto(String datasetId) {
        return imports.reactive(records(datasetId));
    }

    @Override
    public ReactiveDatasetUpload uploadInto(String datasetId) {
        return uploads.reactive(projectId, Arguments.pathId("dataset_id", datasetId));
    }
}
