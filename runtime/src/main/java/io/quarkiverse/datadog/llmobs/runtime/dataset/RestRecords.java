package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.DatasetRecordsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.AppendedRecords;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.RecordDeletion;
import io.quarkiverse.datadog.llmobs.rest.wire.UpdatedRecords;
import io.quarkiverse.datadog.llmobs.runtime.paging.LazyReactivePaged;
import io.quarkiverse.datadog.llmobs.runtime.rest.Api;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.runtime.rest.PageRequest;
import io.smallrye.mutiny.Uni;

/**
 * Records of a dataset, over the MicroProfile interface.
 */
record RestRecords(String projectId, String datasetId, RestDatasets datasets,
        Api<DatasetRecordsApi> api) implements ReactiveRecords {

    @Override
    public ReactivePaged<DatasetRecord> list() {
        return list(RecordQuery.all());
    }

    @Override
    public ReactivePaged<DatasetRecord> list(RecordQuery query) {
        Arguments.required("query", query);
        return LazyReactivePaged.of((cursor, size) -> version(query, cursor)
                .flatMap(version -> fetch(query.tags(), version, new PageRequest(cursor, size))));
    }

    /** A dataset without a version yet has version 0, which cannot be listed, and no content that could change meanwhile. */
    private Uni<OptionalLong> version(RecordQuery query, Cursor cursor) {
        OptionalLong named = ReadVersion.named(cursor, query);
        return named.isPresent() ? Uni.createFrom().item(named)
                : ReadVersion.current(datasets, datasetId)
                        .map(current -> current.stream().filter(version -> version > 0).findFirst());
    }

    private Uni<Page<DatasetRecord>> fetch(List<String> tags, OptionalLong version, PageRequest page) {
        Long pinned = version.isPresent() ? version.getAsLong() : null;
        return api.page(page, records -> records.listRecords(projectId, datasetId, pinned, tags, page.cursor(), page.size()))
                .map(items -> pinned(items, version));
    }

    private static Page<DatasetRecord> pinned(Page<DatasetRecord> page, OptionalLong version) {
        return version.isEmpty() || page.isLast() ? page
                : new Page<>(page.items(), page.nextCursor().pinnedTo(version.getAsLong()));
    }

    @Override
    public Uni<List<DatasetRecord>> append(List<NewRecord> records) {
        return append(new AppendedRecords(RecordChecks.appended(records), null));
    }

    @Override
    public Uni<List<DatasetRecord>> append(List<NewRecord> records, boolean deduplicate) {
        return append(new AppendedRecords(RecordChecks.appended(records), deduplicate));
    }

    private Uni<List<DatasetRecord>> append(AppendedRecords records) {
        // the live service requires the type "datasets" for records, unlike its description
        return api.list(api -> api.appendRecords(projectId, datasetId, Document.of("datasets", records)));
    }

    // No recording shows the requests of the next two; in all recorded requests the type of records is "datasets".

    @Override
    public Uni<List<DatasetRecord>> update(List<RecordChanges> changes) {
        UpdatedRecords records = new UpdatedRecords(RecordChecks.updated(changes));
        return api.list(api -> api.updateRecords(projectId, datasetId, Document.of("datasets", records)));
    }

    @Override
    public Uni<Void> delete(Collection<String> recordIds) {
        RecordDeletion deletion = new RecordDeletion(RecordChecks.deleted(recordIds));
        return api.done(api -> api.deleteRecords(projectId, datasetId, Document.of("datasets", deletion)));
    }

    @Override
    public Uni<List<DatasetRecord>> batchUpdate(BatchUpdate batch) {
        BatchUpdate checked = RecordChecks.batch(batch);
        return api.list(api -> api.batchUpdate(projectId, datasetId, Document.of("datasets", datasetId, checked)));
    }
}
