package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Records to insert, to update and to delete in one request.
 *
 * @param insertRecords records to insert, never null
 * @param updateRecords changes to records, never null
 * @param deleteRecords the ids of records to delete, never null
 * @param tags tags of the batch as a whole, or null; the API description does not say what they do, and the emulator rejects
 *        them. Those of a record are a part of the record
 * @param deduplicate whether the service skips records to insert whose content already exists; null for the default of the
 *        service, true
 * @param createNewVersion whether the batch makes a new version of the dataset; null for the default of the service, true
 */
public record BatchUpdate(List<NewRecord> insertRecords, List<RecordChanges> updateRecords, List<String> deleteRecords,
        List<String> tags, Boolean deduplicate, Boolean createNewVersion) {

    public BatchUpdate {
        insertRecords = Values.copyOrEmpty(insertRecords);
        updateRecords = Values.copyOrEmpty(updateRecords);
        deleteRecords = Values.copyOrEmpty(deleteRecords);
        tags = Values.copy(tags);
    }

    /** No records yet. It must hold one before it can be sent. */
    public static BatchUpdate empty() {
        return new BatchUpdate(null, null, null, null, null, null);
    }

    /** Also inserts these records. */
    public BatchUpdate inserting(List<NewRecord> records) {
        return new BatchUpdate(joined(insertRecords, records, "records to insert"), updateRecords, deleteRecords, tags,
                deduplicate, createNewVersion);
    }

    /** Also updates these records. */
    public BatchUpdate updating(List<RecordChanges> changes) {
        return new BatchUpdate(insertRecords, joined(updateRecords, changes, "changes to records"), deleteRecords, tags,
                deduplicate, createNewVersion);
    }

    /** Also deletes these records. */
    public BatchUpdate deleting(Collection<String> recordIds) {
        return new BatchUpdate(insertRecords, updateRecords, joined(deleteRecords, recordIds, "ids of records to delete"),
                tags, deduplicate, createNewVersion);
    }

    /** Gives tags to the batch as a whole; the live service was not observed with any. */
    public BatchUpdate withTags(String... tags) {
        return new BatchUpdate(insertRecords, updateRecords, deleteRecords, List.of(tags), deduplicate, createNewVersion);
    }

    /** @param deduplicate false inserts everything, true skips records whose content already exists */
    public BatchUpdate withDeduplication(boolean deduplicate) {
        return new BatchUpdate(insertRecords, updateRecords, deleteRecords, tags, deduplicate, createNewVersion);
    }

    /**
     * @param createNewVersion false changes the current version, so that several batches can make one version: the first one
     *        that changes something with true, the later ones with false. Others who write meanwhile share that version
     */
    public BatchUpdate withNewVersion(boolean createNewVersion) {
        return new BatchUpdate(insertRecords, updateRecords, deleteRecords, tags, deduplicate, createNewVersion);
    }

    private static <T> List<T> joined(List<T> known, Collection<? extends T> more, String what) {
        if (more == null) {
            throw new IllegalArgumentException("The " + what + " must not be null; leave them out, or pass an empty list");
        }
        List<T> joined = new ArrayList<>(known);
        joined.addAll(more);
        return joined;
    }
}
