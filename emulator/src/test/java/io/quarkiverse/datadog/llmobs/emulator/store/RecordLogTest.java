package io.quarkiverse.datadog.llmobs.emulator.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.IntNode;

class RecordLogTest {

    private static final int MANY = 100;

    private final RecordLog log = new RecordLog(GeneratedRecords.NONE, 1);
    private final RecordLog generated = new RecordLog(GeneratedRecords.of(3, 300), 1);

    @Test
    void aRestoredVersionHasTheRecordsOfTheOtherOneAndAllVersionsStay() {
        append(log, List.of(record("a", 1), record("b", 1)), false, 10);
        append(log, List.of(record("b", 2), record("c", 1)), false, 20);
        log.restore(1, 30);
        assertEquals(3, log.version());
        assertEquals(List.of("a=1", "b=1"), records(log, 1));
        assertEquals(List.of("a=1", "b=2", "c=1"), records(log, 2));
        assertEquals(List.of("a=1", "b=1"), records(log, 3));
        log.restore(2, 40);
        assertEquals(List.of("a=1", "b=2", "c=1"), records(log, 4));
        assertEquals(List.of("a=1", "b=1"), records(log, 3));
    }

    @Test
    void aRestoredRecordKeepsItsCanonicalIdAndIsFoundByItsIdAndContent() {
        StoredRecord first = append(log, List.of(record("a", 1)), true, 10).get(0);
        append(log, List.of(record("a", 2)), true, 20);
        log.restore(1, 30);
        StoredRecord restored = log.page(3, record -> true, Slice.START, MANY).items().get(0);
        assertEquals(first.canonicalId(), restored.canonicalId());
        assertEquals(30, restored.created());
        assertEquals(List.of(), append(log, List.of(record(null, 1)), true, 40));
        assertEquals(3, append(log, List.of(record("a", 1)), true, 40).get(0).added());
        assertEquals(4, append(log, List.of(record(null, 2)), true, 40).get(0).added());
        assertEquals(4, log.version());
    }

    @Test
    void versionZeroIsEmptyAndCanBeRestored() {
        for (RecordLog one : List.of(log, generated)) {
            append(one, List.of(record("a", 1)), true, 10);
            int version = one.version();
            one.restore(0, 20);
            assertEquals(version + 1, one.version());
            assertEquals(List.of(), records(one, version + 1));
            one.restore(version, 30);
            assertEquals(records(one, version), records(one, version + 2));
            assertFalse(records(one, version).isEmpty());
        }
    }

    @Test
    void theCurrentVersionCanBeRestored() {
        append(generated, List.of(record("a", 1)), true, 10);
        generated.restore(2, 20);
        assertEquals(3, generated.version());
        assertEquals(4, records(generated, 3).size());
    }

    @Test
    void aGeneratedRecordThatIsNotInTheVersionIsAddedLikeAnyOther() {
        String id = generated.page(1, record -> true, Slice.START, MANY).items().get(0).id();
        assertTrue(generated.changesGenerated(record(id, 1)));
        generated.restore(0, 10);
        assertFalse(generated.changesGenerated(record(id, 1)));
        append(generated, List.of(record(id, 1)), true, 20);
        assertEquals(List.of(id + "=1"), records(generated, 3));
        generated.restore(1, 30);
        assertEquals(records(generated, 1), records(generated, 4));
        assertTrue(generated.changesGenerated(record(id, 1)));
    }

    @Test
    void aWalkStaysInItsVersionDuringARestore() {
        append(generated, List.of(record("a", 1), record("b", 1), record("c", 1)), false, 10);
        Slice<StoredRecord> first = generated.page(2, record -> true, Slice.START, 2);
        generated.restore(0, 20);
        Slice<StoredRecord> rest = generated.page(2, record -> true, first.next(), MANY);
        assertEquals(records(generated, 2), Stream.concat(first.items().stream(), rest.items().stream())
                .map(RecordLogTest::text).sorted().toList());
    }

    @Test
    void aCopyHasTheRecordsOfTheCurrentVersionAndIsIndependent() {
        append(generated, List.of(record("a", 1)), true, 10);
        append(generated, List.of(record("a", 2)), true, 20);
        RecordLog copy = generated.copy(30);
        assertEquals(1, copy.version());
        assertEquals(records(generated, 3), records(copy, 1));
        assertEquals(List.of(), records(copy, 0));
        assertEquals(2, append(copy, List.of(record("a", 3)), true, 40).get(0).added());
        assertEquals(3, generated.version());
        StoredRecord original = generated.added(3, 0, MANY).items().get(0);
        StoredRecord copied = copy.added(1, 0, MANY).items().get(0);
        assertEquals(original.id(), copied.id());
        assertNotEquals(original.canonicalId(), copied.canonicalId());
    }

    @Test
    void aBatchThatMakesNoVersionChangesTheCurrentOne() {
        append(log, List.of(record("a", 1), record("b", 1), record("c", 1)), false, 10);
        append(log, List.of(record("d", 1)), false, 20);
        List<WrittenRecord> written = log.write(new RecordBatch(List.of(record("e", 1), record("c", 2)),
                List.of(update("a", 3)), List.of("b", "d"), false, false), 30);
        assertEquals(List.of("e=1", "c=2", "a=3", "b=1", "d=1"), written.stream().map(w -> text(w.record())).toList());
        assertEquals(List.of(2, 2, 2, 2, 2), written.stream().map(WrittenRecord::version).toList());
        assertEquals(2, log.version());
        assertEquals(List.of("a=3", "c=2", "e=1"), records(log, 2));
        assertEquals(List.of("a=1", "b=1", "c=1"), records(log, 1));
        log.restore(1, 40);
        log.restore(2, 50);
        assertEquals(List.of("a=3", "c=2", "e=1"), records(log, 4));
        assertEquals(List.of("a=1", "b=1", "c=1"), records(log, 3));
    }

    @Test
    void aDeletedRecordIsFoundNeitherByItsIdNorByItsContent() {
        StoredRecord first = append(log, List.of(record("a", 1)), true, 10).get(0);
        WrittenRecord deleted = log.write(new RecordBatch(List.of(), List.of(), List.of("a"), true, true), 20).get(0);
        assertEquals(20, deleted.deleted());
        assertEquals(first.canonicalId(), deleted.record().canonicalId());
        assertFalse(log.has("a"));
        StoredRecord again = append(log, List.of(record("a", 1)), true, 30).get(0);
        assertEquals(3, again.added());
        assertNotEquals(first.canonicalId(), again.canonicalId());
        assertTrue(log.has("a"));
        assertEquals(List.of(), records(log, 2));
    }

    @Test
    void anUpdateThatChangesNothingIsSkippedAndMakesNoVersion() {
        append(log, List.of(record("a", 1), record("b", 1)), false, 10);
        assertEquals(List.of(),
                log.write(new RecordBatch(List.of(), List.of(update("a", 1)), List.of(), true, true), 20));
        assertEquals(1, log.version());
        assertEquals(List.of("b=2"),
                log.write(new RecordBatch(List.of(), List.of(update("a", 1), update("b", 2)), List.of(), true, true), 30)
                        .stream().map(written -> text(written.record())).toList());
        assertEquals(List.of("a=1", "b=2"), records(log, 2));
    }

    @Test
    void theCopyOfAnEmptyVersionHasNoVersion() {
        assertEquals(0, log.copy(10).version());
        generated.restore(0, 10);
        assertEquals(0, generated.copy(20).version());
        assertEquals(List.of(), records(generated.copy(20), 0));
    }

    private static List<StoredRecord> append(RecordLog log, List<NewRecord> batch, boolean deduplicate, long now) {
        return log.write(RecordBatch.inserting(batch, deduplicate), now).stream().map(WrittenRecord::record).toList();
    }

    /** In the order of their ids; a list and an export must agree. */
    private static List<String> records(RecordLog log, int version) {
        List<String> page = log.page(version, record -> true, Slice.START, MANY).items().stream().map(RecordLogTest::text)
                .sorted().toList();
        TreeSet<String> added = new TreeSet<>();
        log.added(version, 0, MANY).items().forEach(record -> added.add(text(record)));
        assertEquals(page.size(), added.size() + (log.hasGenerated(version) ? log.generated().count() : 0));
        assertTrue(page.containsAll(added));
        return page;
    }

    private static String text(StoredRecord record) {
        return record.id() + "=" + new String(record.input());
    }

    private static RecordUpdate update(String id, int input) {
        return new RecordUpdate(id, IntNode.valueOf(input), null, null, new TagOperations(List.of(), List.of(), null));
    }

    private static NewRecord record(String id, int input) {
        return NewRecord.of(id, IntNode.valueOf(input), null, null, List.of());
    }
}
