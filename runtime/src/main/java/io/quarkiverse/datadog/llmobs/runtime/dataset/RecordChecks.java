package io.quarkiverse.datadog.llmobs.runtime.dataset;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;
import io.quarkiverse.datadog.llmobs.runtime.rest.Arguments;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Checks records before they are sent.
 */
final class RecordChecks {

    private static final String ONCE = "insert, update or delete each record once";

    private RecordChecks() {
    }

    /** Rejects an empty list, and ids that occur twice. */
    static List<NewRecord> appended(List<NewRecord> records) {
        if (Arguments.required("list of records", records).isEmpty()) {
            throw new IllegalArgumentException("The list of records to append must not be empty");
        }
        unique(records, NewRecord::id, new HashSet<>(), "list of records to append",
                "give each record an id of its own or none");
        return List.copyOf(records);
    }

    /** Rejects an empty list, changes that change nothing or tags, and ids that occur twice. */
    static List<RecordChanges> updated(List<RecordChanges> changes) {
        if (Arguments.required("list of changes", changes).isEmpty()) {
            throw new IllegalArgumentException(
                    "The list of changes must not be empty; it needs the changes to one record or more");
        }
        unique(changes, RecordChanges::id, new HashSet<>(), "list of changes", "put all changes to a record together");
        changes.forEach(RecordChecks::changesSomething);
        changes.stream().filter(change -> change.tagOperations() != null).findFirst().ifPresent(change -> {
            throw new IllegalArgumentException(
                    "The changes to record '" + change.id() + "' change its tags, which an update cannot"
                            + " send; send them by batchUpdate(BatchUpdate.empty().updating(changes))");
        });
        return List.copyOf(changes);
    }

    /** Rejects an empty collection, and blank ids. Returns each id once, in the order given. */
    static List<String> deleted(Collection<String> recordIds) {
        if (Arguments.required("collection of record ids", recordIds).isEmpty()) {
            throw new IllegalArgumentException("The collection of record ids must not be empty; it needs one or more");
        }
        return recordIds.stream().map(RecordChecks::idToDelete).distinct().toList();
    }

    private static String idToDelete(String id) {
        return Values.required("The id of a record to delete", id);
    }

    /** Rejects a batch without records, changes that change nothing, and ids that occur twice. */
    static BatchUpdate batch(BatchUpdate batch) {
        Arguments.required("batch", batch);
        if (batch.insertRecords().isEmpty() && batch.updateRecords().isEmpty() && batch.deleteRecords().isEmpty()) {
            throw new IllegalArgumentException("The batch must not be empty; it needs a record to insert, update or delete");
        }
        Set<String> ids = new HashSet<>();
        unique(batch.insertRecords(), NewRecord::id, ids, "batch", ONCE);
        unique(batch.updateRecords(), RecordChanges::id, ids, "batch", ONCE);
        batch.deleteRecords().forEach(RecordChecks::idToDelete);
        unique(batch.deleteRecords(), id -> id, ids, "batch", ONCE);
        batch.updateRecords().forEach(RecordChecks::changesSomething);
        return batch;
    }

    private static <T> void unique(List<T> records, Function<T, String> id, Set<String> ids, String place, String wayOut) {
        for (T record : records) {
            String used = id.apply(Arguments.required("record in the " + place, record));
            if (used != null && !ids.add(used)) {
                throw new IllegalArgumentException(
                        "The record id '" + used + "' occurs twice in the " + place + "; " + wayOut);
            }
        }
    }

    private static void changesSomething(RecordChanges changes) {
        if (changes.input() == null && changes.expectedOutput() == null && changes.metadata() == null
                && changes.tagOperations() == null) {
            throw new IllegalArgumentException("The changes to record '" + changes.id()
                    + "' change nothing; set an input, an expected output, metadata or tags, or leave them out");
        }
    }
}
