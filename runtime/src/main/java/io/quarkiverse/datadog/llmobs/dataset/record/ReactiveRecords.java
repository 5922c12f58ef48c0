package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * The Mutiny twin of {@link Records}.
 */
public interface ReactiveRecords {

    /** @see Records#list() */
    ReactivePaged<DatasetRecord> list();

    /** @see Records#list(RecordQuery) */
    ReactivePaged<DatasetRecord> list(RecordQuery query);

    /** @see Records#append(List) */
    Uni<List<DatasetRecord>> append(List<NewRecord> records);

    /** @see Records#append(List, boolean) */
    Uni<List<DatasetRecord>> append(List<NewRecord> records, boolean deduplicate);

    /** @see Records#update(List) */
    Uni<List<DatasetRecord>> update(List<RecordChanges> changes);

    /** @see Records#delete(Collection) */
    Uni<Void> delete(Collection<String> recordIds);

    /** @see Records#batchUpdate(BatchUpdate) */
    Uni<List<DatasetRecord>> batchUpdate(BatchUpdate batch);
}
