package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Failures that stop an import.
 */
class ImportFailureTest {

    private static final String OPERATION = "an operation";

    private static RuntimeException rejected() {
        return Failures.ofResponse(Failure.ofResponse(404, List.of(), "no such dataset").during(OPERATION));
    }

    private static RuntimeException lost() {
        return new TransportException("lost", Failure.withoutResponse(), new IOException("reset"));
    }

    @Test
    void afterAFailureNothingIsSentAndBatchesUnderWayAreAwaitedAndCounted() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source).start();
        fixture.service.request(1).confirm();
        fixture.service.request(3).fail(rejected());
        fixture.service.request(2).confirm();
        assertFalse(fixture.isOver());
        assertEquals(0, source.closed);
        fixture.service.request(4).confirm();
        ImportException stopped = fixture.stopped("1-4,7-8", "[]");
        assertEquals(404, stopped.status().orElseThrow());
        assertEquals(OPERATION, stopped.operation().orElseThrow());
        assertTrue(stopped.getMessage().contains("1-4,7-8") && stopped.getMessage().contains("no such dataset"),
                stopped.getMessage());
        assertEquals(4, fixture.service.requests.size());
        assertEquals(1, source.closed);
    }

    @Test
    void recordsThatMayHaveBeenAppendedAreListedInOrder() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(6));
        fixture.plan = fixture.plan.withDeduplicate(false);
        fixture.start();
        fixture.service.request(3).fail(lost());
        fixture.service.request(2).fail(rejected());
        fixture.service.request(1).fail(lost());
        ImportException stopped = fixture.stopped("", "[1-2, 5-6]");
        assertTrue(stopped.getMessage().contains("1-2, 5-6"), stopped.getMessage());
    }

    @Test
    void otherFailuresAreSuppressedExceptions() {
        RuntimeException first = rejected();
        RuntimeException second = rejected();
        ImportFixture fixture = new ImportFixture(new NumberedRecords(6)).start();
        fixture.service.request(3).fail(first);
        fixture.service.request(1).fail(second);
        fixture.service.request(2).confirm();
        ImportException stopped = fixture.stopped("3-4", "[]");
        assertSame(first, stopped.getCause());
        assertArrayEquals(new Throwable[] { second }, stopped.getSuppressed());
        assertEquals(0, first.getSuppressed().length);
    }

    @Test
    void anInvalidRecordBeforeTheFirstBatchIsThrownUnchanged() {
        NumberedRecords source = new NumberedRecords(2);
        IllegalArgumentException mistake = new IllegalArgumentException("line 2: wrong");
        source.before.put(2, () -> {
            throw mistake;
        });
        ImportFixture fixture = new ImportFixture(source).start();
        assertSame(mistake, fixture.failure());
        assertEquals("[]", fixture.service.sent());
        assertEquals(1, source.closed);
    }

    @Test
    void anInvalidRecordAfterTheFirstBatchStopsTheImport() {
        NumberedRecords source = new NumberedRecords(100);
        IllegalArgumentException mistake = new IllegalArgumentException("line 6: wrong");
        source.before.put(6, () -> {
            throw mistake;
        });
        ImportFixture fixture = new ImportFixture(source).start();
        fixture.service.requests.forEach(FakeRecords.Request::confirm);
        ImportException stopped = fixture.stopped("1-4", "[]");
        assertSame(mistake, stopped.getCause());
        assertTrue(stopped.getMessage().contains("line 6: wrong"), stopped.getMessage());
        assertTrue(stopped.status().isEmpty());
        assertEquals(1, source.closed);
    }

    @Test
    void aReadFailureStopsTheImport() {
        NumberedRecords source = new NumberedRecords(100);
        source.before.put(4, () -> {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        });
        ImportFixture fixture = new ImportFixture(source).start();
        fixture.service.requests.forEach(FakeRecords.Request::confirm);
        assertTrue(fixture.stopped("1-2", "[]").getMessage().contains("the disk is gone"));
    }

    @Test
    void aRecordThatJsonCannotExpressIsReportedWithItsPlace() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(5));
        fixture.length = record -> {
            if (record.input().equals(3)) {
                throw new IllegalArgumentException("no JSON");
            }
            return 1;
        };
        fixture.plan = fixture.plan.withBatchSize(10);
        assertEquals("line 3: no JSON", fixture.start().failure().getMessage());
        assertEquals("[]", fixture.service.sent());
    }

    @Test
    void anInvalidFirstBatchIsThrownUnchangedAndNothingIsSent() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(5));
        fixture.service.check = records -> {
            throw new IllegalArgumentException("an id occurs twice");
        };
        Throwable mistake = fixture.start().failure();
        assertInstanceOf(IllegalArgumentException.class, mistake);
        assertEquals("records 1-2: an id occurs twice", mistake.getMessage());
        assertEquals("[]", fixture.service.sent());
    }

    @Test
    void anInvalidLaterBatchStopsTheImport() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(9));
        fixture.service.check = records -> {
            if (records.get(0).input().equals(5)) {
                throw new IllegalArgumentException("an id occurs twice");
            }
        };
        fixture.start();
        fixture.service.request(1).confirm();
        assertFalse(fixture.isOver());
        fixture.service.request(2).confirm();
        ImportException stopped = fixture.stopped("1-4", "[]");
        assertEquals("records 5-6: an id occurs twice", stopped.getCause().getMessage());
        assertEquals(2, fixture.service.requests.size());
    }

    @Test
    void aRecordMayBeChangedByTheApplicationWhileItIsUnderWay() {
        List<Object> input = new ArrayList<>(List.of("one"));
        ImportFixture fixture = new ImportFixture(RecordSource.of(List.of(NewRecord.of(input)))).start();
        input.add("two");
        fixture.service.request(1).confirm();
        assertEquals(1, fixture.report().records());
    }

    @Test
    void equalBatchesAreTrackedSeparately() {
        NewRecord same = NewRecord.of("same");
        ImportFixture fixture = new ImportFixture(RecordSource.of(List.of(same, same, same, same)));
        fixture.start();
        fixture.service.request(1).confirm();
        assertFalse(fixture.isOver());
        fixture.service.request(2).confirm();
        assertEquals(4, fixture.report().records());
    }

    @Test
    void anExceptionOfTheIteratorStopsTheImport() {
        NumberedRecords source = new NumberedRecords(100);
        IllegalStateException broken = new IllegalStateException("the query failed");
        source.before.put(7, () -> {
            throw broken;
        });
        ImportFixture fixture = new ImportFixture(source).start();
        fixture.service.requests.forEach(FakeRecords.Request::confirm);
        assertSame(broken, fixture.stopped("1-6", "[]").getCause());
    }

    @Test
    void aFailureWithoutAResponseLeavesTheOutcomeOfTheBatchUnknown() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(2)).start();
        fixture.service.request(1).fail(new IllegalStateException("a filter of the application failed on the response"));
        fixture.stopped("", "[1-2]");
    }
}
