package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.runtime.await.Blocking;
import io.quarkiverse.datadog.llmobs.runtime.paging.BlockingPaged;

/**
 * Waits for the results of the reactive records.
 */
record BlockingRecords(ReactiveRecords reactive) implements Records {

    @Override
    public Paged<DatasetRecord> list() {
        return BlockingPaged.of(reactive.list());
    }

    @Override
    public Paged<DatasetRecord> list(RecordQuery query) {
        return BlockingPaged.of(reactive.list(query));
    }

    @Override
    public List<DatasetRecord> append(List<NewRecord> records) {
        return Blocking.await(reactive.append(records));
    }

    @Override
    public List<DatasetRecord> append(List<NewRecord> records, boolean deduplicate) {
        return Blocking.await(reactive.append(records, deduplicate));
    }

    @Override
    public List<DatasetRecord> update(List<RecordChanges> changes) {
        return Blocking.await(reactive.update(changes));
    }

    @Override
    public void delete(Collection<String> recordIds) {
        Blocking.await(reactive.delete(recordIds));
    }

    @Override
    public List<DatasetRecord> batchUpdate(BatchUpdate batch) {
        return Blocking.await(reactive.batchUpdate(batch));
    }
}
