package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;

/**
 * What travels together, and how much is held.
 */
class ImportBatchesTest {

    private static final Clock STOPPED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static Engine confirming(RecordSource source) {
        Engine engine = new Engine(source);
        engine.clock = STOPPED;
        engine.service.rule = FakeRecords.Request::confirm;
        return engine;
    }

    private static Engine texts(int bytes, String... inputs) {
        Engine engine = confirming(RecordSource.of(Arrays.stream(inputs).map(NewRecord::of).toList()));
        engine.plan = engine.plan.withBatchSize(1000).withBatchBytes(bytes);
        return engine.start();
    }

    @Test
    void noBatchHasMoreRecordsThanTheLimit() {
        Engine engine = confirming(new Numbered(5)).start();
        assertEquals("[[1, 2], [3, 4], [5]]", engine.service.sent());
        assertEquals(new ImportReport(5, 5, 3, 5, OptionalLong.of(1), Duration.ZERO), engine.report());
    }

    @Test
    void aDuplicateIdInABatchIsReportedWithBothPlaces() {
        Engine engine = confirming(RecordSource.of(Stream.of("a", "b", "c", "a")
                .map(id -> NewRecord.of("x").withId(id)).toList()));
        engine.plan = engine.plan.withBatchSize(10);
        assertEquals("record 4: the record id \"a\" is also that of record 1; give each record an id of its own or none",
                engine.start().failure().getMessage());
        assertEquals(List.of(), engine.service.requests);
    }

    @Test
    void aDuplicateIdInAnotherBatchIsSentToTheService() {
        Engine engine = confirming(RecordSource.of(Stream.of("a", "b", "a")
                .map(id -> NewRecord.of("x").withId(id)).toList())).start();
        assertEquals(3, engine.report().records());
    }

    @Test
    void aLastBatchThatIsFullIsFollowedByNone() {
        assertEquals("[[1, 2], [3, 4]]", confirming(new Numbered(4)).start().service.sent());
    }

    @Test
    void noBatchHasMoreBytesThanTheLimit() {
        assertEquals("[[aaa, bbb], [cccccc], [d, ee, fff]]",
                texts(6, "aaa", "bbb", "cccccc", "d", "ee", "fff").service.sent());
    }

    @Test
    void aRecordLongerThanTheLimitIsSentAlone() {
        Engine engine = texts(3, "a", "bbbbbbbb", "c", "dddd", "eeee", "f", "g");
        assertEquals("[[a], [bbbbbbbb], [c], [dddd], [eeee], [f, g]]", engine.service.sent());
        assertEquals(20, engine.report().bytes());
    }

    @Test
    void confirmedRecordsAreSkippedAndEachBatchIsWithoutAGap() {
        AtomicReference<Checkpoint> last = new AtomicReference<>();
        Engine engine = confirming(new Numbered(12));
        engine.plan = engine.plan.withBatchSize(3).after(Checkpoint.of("2-3,6,9-10"))
                .withProgress(progress -> last.set(progress.checkpoint()));
        engine.start();
        assertEquals("[[1], [4, 5], [7, 8], [11, 12]]", engine.service.sent());
        assertEquals(7, engine.report().records());
        assertEquals("1-12", last.get().toString());
    }

    @Test
    void aCheckpointOfEverythingSendsNothing() {
        Engine engine = confirming(new Numbered(5));
        engine.plan = engine.plan.after(Checkpoint.of("1-5"));
        assertEquals(new ImportReport(0, 0, 0, 0, OptionalLong.empty(), Duration.ZERO), engine.start().report());
        assertEquals("[]", engine.service.sent());
    }

    @Test
    void aCheckpointMayReachBeyondTheEnd() {
        Engine engine = confirming(new Numbered(3));
        engine.plan = engine.plan.after(Checkpoint.of("2,4-900"));
        engine.start().report();
        assertEquals("[[1], [3]]", engine.service.sent());
    }

    @Test
    void nothingToImportIsAReportOfZerosAndNoRequest() {
        Numbered none = new Numbered(0);
        Engine engine = confirming(none).start();
        assertEquals(new ImportReport(0, 0, 0, 0, OptionalLong.empty(), Duration.ZERO), engine.report());
        assertEquals(List.of(), engine.service.requests);
        assertEquals(1, none.closed);
    }

    @Test
    void onlyOneBatchIsReadAhead() {
        Numbered source = new Numbered(1000);
        Engine engine = new Engine(source);
        engine.plan = engine.plan.withBatchSize(10).withConcurrency(2);
        engine.start();
        // two batches under way and one ahead
        assertEquals(30, source.read);
        engine.service.request(2).confirm();
        assertEquals(40, source.read);
        engine.service.request(1).confirm();
        assertEquals(50, source.read);
        assertFalse(engine.isOver());
    }

    @Test
    void anUpdatedRecordIsNotCountedAsAppended() {
        Engine engine = new Engine(new Numbered(4));
        engine.start();
        engine.service.request(1).confirmKnown(Duration.ofNanos(100));
        engine.service.request(2).confirmKnown(Duration.ofMillis(2));
        assertEquals(4, engine.report().records());
        assertEquals(2, engine.report().appended());
    }

    @Test
    void anExistingRecordIsConfirmedButNotCountedAsAppended() {
        Engine engine = new Engine(new Numbered(4));
        engine.start();
        engine.service.request(1).confirm(7);
        engine.service.request(2).confirmNothingNew();
        assertEquals(4, engine.report().records());
        assertEquals(2, engine.report().appended());
        assertEquals(OptionalLong.of(7), engine.report().version());
    }
}
