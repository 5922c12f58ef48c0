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
 * Which records are sent together, and how many are held in memory.
 */
class ImportBatchesTest {

    private static final Clock STOPPED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static ImportFixture confirming(RecordSource source) {
        ImportFixture fixture = new ImportFixture(source);
        fixture.clock = STOPPED;
        fixture.service.rule = FakeRecords.Request::confirm;
        return fixture;
    }

    private static ImportFixture texts(int bytes, String... inputs) {
        ImportFixture fixture = confirming(RecordSource.of(Arrays.stream(inputs).map(NewRecord::of).toList()));
        fixture.plan = fixture.plan.withBatchSize(1000).withBatchBytes(bytes);
        return fixture.start();
    }

    @Test
    void noBatchHasMoreRecordsThanTheLimit() {
        ImportFixture fixture = confirming(new NumberedRecords(5)).start();
        assertEquals("[[1, 2], [3, 4], [5]]", fixture.service.sent());
        assertEquals(new ImportReport(5, 5, 3, 5, OptionalLong.of(1), Duration.ZERO), fixture.report());
    }

    @Test
    void aDuplicateIdInABatchIsReportedWithBothPlaces() {
        ImportFixture fixture = confirming(RecordSource.of(Stream.of("a", "b", "c", "a")
                .map(id -> NewRecord.of("x").withId(id)).toList()));
        fixture.plan = fixture.plan.withBatchSize(10);
        assertEquals("record 4: the record id \"a\" is also that of record 1; give each record an id of its own or none",
                fixture.start().failure().getMessage());
        assertEquals(List.of(), fixture.service.requests);
    }

    @Test
    void aDuplicateIdInAnotherBatchIsSentToTheService() {
        ImportFixture fixture = confirming(RecordSource.of(Stream.of("a", "b", "a")
                .map(id -> NewRecord.of("x").withId(id)).toList())).start();
        assertEquals(3, fixture.report().records());
    }

    @Test
    void aLastBatchThatIsFullIsFollowedByNone() {
        assertEquals("[[1, 2], [3, 4]]", confirming(new NumberedRecords(4)).start().service.sent());
    }

    @Test
    void noBatchHasMoreBytesThanTheLimit() {
        assertEquals("[[aaa, bbb], [cccccc], [d, ee, fff]]",
                texts(6, "aaa", "bbb", "cccccc", "d", "ee", "fff").service.sent());
    }

    @Test
    void aRecordLongerThanTheLimitIsSentAlone() {
        ImportFixture fixture = texts(3, "a", "bbbbbbbb", "c", "dddd", "eeee", "f", "g");
        assertEquals("[[a], [bbbbbbbb], [c], [dddd], [eeee], [f, g]]", fixture.service.sent());
        assertEquals(20, fixture.report().bytes());
    }

    @Test
    void confirmedRecordsAreSkippedAndEachBatchIsWithoutAGap() {
        AtomicReference<Checkpoint> last = new AtomicReference<>();
        ImportFixture fixture = confirming(new NumberedRecords(12));
        fixture.plan = fixture.plan.withBatchSize(3).after(Checkpoint.of("2-3,6,9-10"))
                .withProgress(progress -> last.set(progress.checkpoint()));
        fixture.start();
        assertEquals("[[1], [4, 5], [7, 8], [11, 12]]", fixture.service.sent());
        assertEquals(7, fixture.report().records());
        assertEquals("1-12", last.get().toString());
    }

    @Test
    void aCheckpointOfEverythingSendsNothing() {
        ImportFixture fixture = confirming(new NumberedRecords(5));
        fixture.plan = fixture.plan.after(Checkpoint.of("1-5"));
        assertEquals(new ImportReport(0, 0, 0, 0, OptionalLong.empty(), Duration.ZERO), fixture.start().report());
        assertEquals("[]", fixture.service.sent());
    }

    @Test
    void aCheckpointMayReachBeyondTheEnd() {
        ImportFixture fixture = confirming(new NumberedRecords(3));
        fixture.plan = fixture.plan.after(Checkpoint.of("2,4-900"));
        fixture.start().report();
        assertEquals("[[1], [3]]", fixture.service.sent());
    }

    @Test
    void nothingToImportIsAReportOfZerosAndNoRequest() {
        NumberedRecords none = new NumberedRecords(0);
        ImportFixture fixture = confirming(none).start();
        assertEquals(new ImportReport(0, 0, 0, 0, OptionalLong.empty(), Duration.ZERO), fixture.report());
        assertEquals(List.of(), fixture.service.requests);
        assertEquals(1, none.closed);
    }

    @Test
    void onlyOneBatchIsReadAhead() {
        NumberedRecords source = new NumberedRecords(1000);
        ImportFixture fixture = new ImportFixture(source);
        fixture.plan = fixture.plan.withBatchSize(10).withConcurrency(2);
        fixture.start();
        // two batches under way and one ahead
        assertEquals(30, source.read);
        fixture.service.request(2).confirm();
        assertEquals(40, source.read);
        fixture.service.request(1).confirm();
        assertEquals(50, source.read);
        assertFalse(fixture.isOver());
    }

    @Test
    void anUpdatedRecordIsNotCountedAsAppended() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(4));
        fixture.start();
        fixture.service.request(1).confirmKnown(Duration.ofNanos(100));
        fixture.service.request(2).confirmKnown(Duration.ofMillis(2));
        assertEquals(4, fixture.report().records());
        assertEquals(2, fixture.report().appended());
    }

    @Test
    void anExistingRecordIsConfirmedButNotCountedAsAppended() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(4));
        fixture.start();
        fixture.service.request(1).confirm(7);
        fixture.service.request(2).confirmNothingNew();
        assertEquals(4, fixture.report().records());
        assertEquals(2, fixture.report().appended());
        assertEquals(OptionalLong.of(7), fixture.report().version());
    }
}
