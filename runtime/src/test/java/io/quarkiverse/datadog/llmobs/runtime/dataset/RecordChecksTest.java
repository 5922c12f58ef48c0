package io.quarkiverse.datadog.llmobs.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import io.quarkiverse.datadog.llmobs.dataset.record.BatchUpdate;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordChanges;

/**
 * What cannot be sent is rejected with a message that names the record and says what to do.
 */
class RecordChecksTest {

    private static final BatchUpdate EMPTY = BatchUpdate.empty();
    private static final NewRecord INSERTED = NewRecord.of("q").withId("r");
    private static final RecordChanges UPDATED = RecordChanges.of("r").withInput("q");

    @Test
    void anIdThatOccursTwiceInABatchIsRejected() {
        for (BatchUpdate batch : List.of(EMPTY.inserting(List.of(INSERTED, INSERTED)),
                EMPTY.updating(List.of(UPDATED, UPDATED)), EMPTY.deleting(List.of("r", "r")),
                EMPTY.inserting(List.of(INSERTED)).updating(List.of(UPDATED)),
                EMPTY.inserting(List.of(INSERTED)).deleting(List.of("r")),
                EMPTY.updating(List.of(UPDATED)).deleting(List.of("r")))) {
            assertRejected("The record id 'r' occurs twice in the batch; insert, update or delete each record once",
                    () -> RecordChecks.batch(batch));
        }
    }

    @Test
    void recordsWithoutIdsAreDifferentRecords() {
        BatchUpdate batch = EMPTY.inserting(List.of(NewRecord.of("q"), NewRecord.of("q"), INSERTED));
        assertEquals(batch, RecordChecks.batch(batch));
    }

    @Test
    void anEmptyBatchIsRejected() {
        assertRejected("The batch must not be empty; it needs a record to insert, update or delete",
                () -> RecordChecks.batch(EMPTY.withDeduplication(true).withNewVersion(false)));
        assertRejected("The batch must not be null", () -> RecordChecks.batch(null));
    }

    @Test
    void nullsAndBlankIdsInABatchAreRejected() {
        assertRejected("The record in the batch must not be null",
                () -> RecordChecks.batch(EMPTY.inserting(Arrays.asList(INSERTED, null))));
        assertRejected("The record in the batch must not be null",
                () -> RecordChecks.batch(EMPTY.updating(Arrays.asList(UPDATED, null))));
        assertRejected("The id of a record to delete must not be blank, but was null",
                () -> RecordChecks.batch(EMPTY.deleting(Arrays.asList("r", null))));
        assertRejected("The id of a record to delete must not be blank, but was \" \"",
                () -> RecordChecks.batch(EMPTY.deleting(List.of(" "))));
    }

    @Test
    void changesThatChangeNothingAreRejected() {
        assertRejected("The changes to record 'r' change nothing; set an input, an expected output, metadata or tags, or leave"
                + " them out", () -> RecordChecks.batch(EMPTY.updating(List.of(RecordChanges.of("r").addTags()))));
    }

    @Test
    void anUpdateThatCannotBeSentIsRejected() {
        assertEquals(List.of(UPDATED), RecordChecks.updated(List.of(UPDATED)));
        assertRejected("The list of changes must not be empty; it needs the changes to one record or more",
                () -> RecordChecks.updated(List.of()));
        assertRejected("The record in the list of changes must not be null",
                () -> RecordChecks.updated(Arrays.asList(UPDATED, null)));
        assertRejected("The record id 'r' occurs twice in the list of changes; put all changes to a record together",
                () -> RecordChecks.updated(List.of(UPDATED, UPDATED.withInput("other"))));
        assertRejected("The changes to record 's' change nothing; set an input, an expected output, metadata or tags, or leave"
                + " them out", () -> RecordChecks.updated(List.of(UPDATED, RecordChanges.of("s"))));
        for (RecordChanges changes : List.of(UPDATED.addTags("a:1"), UPDATED.removeTags("a:1"), UPDATED.withTags())) {
            assertRejected("The changes to record 'r' change its tags, which an update cannot send; send them by"
                    + " batchUpdate(BatchUpdate.empty().updating(changes))", () -> RecordChecks.updated(List.of(changes)));
        }
    }

    @Test
    void aRecordIsDeletedOnceWhateverItsId() {
        assertEquals(List.of("b", "..", "a/b"), RecordChecks.deleted(List.of("b", "..", "b", "a/b")));
        assertRejected("The collection of record ids must not be empty; it needs one or more",
                () -> RecordChecks.deleted(Set.of()));
        assertRejected("The collection of record ids must not be null", () -> RecordChecks.deleted(null));
        assertRejected("The id of a record to delete must not be blank, but was \"\"",
                () -> RecordChecks.deleted(List.of("a", "")));
    }

    @Test
    void anAppendOfNothingOrOfAnIdTwiceIsRejected() {
        assertRejected("The list of records to append must not be empty", () -> RecordChecks.appended(List.of()));
        assertRejected("The record id 'r' occurs twice in the list of records to append; give each record an id of its own or"
                + " none", () -> RecordChecks.appended(List.of(INSERTED, INSERTED)));
    }

    private static void assertRejected(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
