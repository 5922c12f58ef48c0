package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.List;

/**
 * Changes to the records of a dataset that are made together. No id occurs twice.
 *
 * @param inserts records to add; one with the id of a current record replaces it
 * @param updates changes to current records
 * @param deletes the ids of current records
 * @param deduplicate whether a record to add is skipped if its content exists
 * @param makesVersion whether the changes make a version; if not, they change the current one
 */
public record RecordBatch(List<NewRecord> inserts, List<RecordUpdate> updates, List<String> deletes, boolean deduplicate,
        boolean makesVersion) {

    public static RecordBatch inserting(List<NewRecord> records, boolean deduplicate) {
        return new RecordBatch(records, List.of(), List.of(), deduplicate, true);
    }

    public static RecordBatch updating(List<RecordUpdate> updates) {
        return new RecordBatch(List.of(), updates, List.of(), true, true);
    }

    public static RecordBatch deleting(List<String> ids) {
        return new RecordBatch(List.of(), List.of(), ids, true, true);
    }
}
