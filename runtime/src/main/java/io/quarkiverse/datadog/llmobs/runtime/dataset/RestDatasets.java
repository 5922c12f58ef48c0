package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.DatasetQuery;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.Imports;
import io.quarkiverse.datadog.llmobs.runtime.export.Exports;
import io.quarkiverse.datadog.llmobs.runtime.paging.WalkedReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.rest.Answers;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathIds;
import io.smallrye.mutiny.Uni;

public record RestDatasets(String projectId, DatasetsApi api, DatasetRecordsApi recordsApi, Exports exports,
        Imports imports) implements ReactiveDatasets {

    @Override
    public ReactivePaged<Dataset> list() {
        return list(DatasetQuery.all());
    }

    @Override
    public ReactivePaged<Dataset> list(DatasetQuery query) {
        Arguments.required("query", query);
        return WalkedReactivePaged.of((cursor, size) -> api
                .listDatasets(projectId, query.name(), query.id(), cursor == null ? null : cursor.value(), size)
                .map(answer -> Answers.page("ListLLMObsDatasets", answer, cursor)));
    }

    @Override
    public Uni<Optional<Dataset>> find(String datasetId) {
        PathIds.check("dataset_id", datasetId);
        return list(DatasetQuery.withId(datasetId)).stream()
                // a server that does not know the filter lists everything
                .filter(dataset -> dataset.id().equals(datasetId))
                .toUni().map(Optional::ofNullable);
    }

    @Override
    public Uni<Dataset> get(String datasetId) {
        return find(datasetId).map(found -> found.orElseThrow(() -> new NotFoundException(
                "the project " + projectId + " has no dataset " + datasetId,
                Failure.answered(200, null, null).during("ListLLMObsDatasets"), null)));
    }

    @Override
    public Uni<Dataset> create(NewDataset dataset) {
        Arguments.required("dataset", dataset);
        return api.createDataset(projectId, Document.of("datasets", dataset))
                .flatMap(answer -> Answers.oneOr("CreateLLMObsDataset", answer, () -> named(dataset.name())));
    }

    /** A project has one dataset of a name. */
    private Uni<Dataset> named(String name) {
        return list(DatasetQuery.named(name)).stream().filter(dataset -> name.equals(dataset.name())).toUni();
    }

    @Override
    public Uni<Dataset> update(String datasetId, DatasetChanges changes) {
        Arguments.required("changes", changes);
        return api.updateDataset(projectId, datasetId, Document.of("datasets", changes))
                .flatMap(answer -> Answers.oneOr("UpdateLLMObsDataset", answer, () -> get(datasetId)));
    }

    @Override
    public ReactiveRecords records(String datasetId) {
        PathIds.check("dataset_id", datasetId);
        return new RestRecords(projectId, datasetId, this, recordsApi);
    }

    @Override
    public ReactiveDatasetExport export(String datasetId) {
        PathIds.check("dataset_id", datasetId);
        return exports.reactive(projectId, datasetId);
    }

    @Override
    public ReactiveDatasetImport importInto(String datasetId) {
        return imports.reactive(records(datasetId));
    }
}
