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

    private static RuntimeException refused() {
        return Failures.ofResponse(Failure.ofResponse(404, List.of(), "no such dataset").during("CreateLLMObsDatasetRecords"));
    }

    private static RuntimeException lost() {
        return new TransportException("lost", Failure.withoutResponse(), new IOException("reset"));
    }

    @Test
    void afterAFailureNothingIsSentAndBatchesUnderWayAreAwaitedAndCounted() {
        Numbered source = new Numbered(100);
        Engine engine = new Engine(source).start();
        engine.service.request(1).confirm();
        engine.service.request(3).fail(refused());
        engine.service.request(2).confirm();
        assertFalse(engine.isOver());
        assertEquals(0, source.closed);
        engine.service.request(4).confirm();
        ImportException stopped = engine.stopped("1-4,7-8", "[]");
        assertEquals(404, stopped.status().orElseThrow());
        assertEquals("CreateLLMObsDatasetRecords", stopped.operation().orElseThrow());
        assertTrue(stopped.getMessage().contains("1-4,7-8") && stopped.getMessage().contains("no such dataset"),
                stopped.getMessage());
        assertEquals(4, engine.service.requests.size());
        assertEquals(1, source.closed);
    }

    @Test
    void recordsThatMayHaveBeenAppendedAreListedInOrder() {
        Engine engine = new Engine(new Numbered(6));
        engine.plan = engine.plan.withDeduplicate(false);
        engine.start();
        engine.service.request(3).fail(lost());
        engine.service.request(2).fail(refused());
        engine.service.request(1).fail(lost());
        ImportException stopped = engine.stopped("", "[1-2, 5-6]");
        assertTrue(stopped.getMessage().contains("1-2, 5-6"), stopped.getMessage());
    }

    @Test
    void otherFailuresAreSuppressedExceptions() {
        RuntimeException first = refused();
        RuntimeException second = refused();
        Engine engine = new Engine(new Numbered(6)).start();
        engine.service.request(3).fail(first);
        engine.service.request(1).fail(second);
        engine.service.request(2).confirm();
        ImportException stopped = engine.stopped("3-4", "[]");
        assertSame(first, stopped.getCause());
        assertArrayEquals(new Throwable[] { second }, stopped.getSuppressed());
        assertEquals(0, first.getSuppressed().length);
    }

    @Test
    void anInvalidRecordBeforeTheFirstBatchIsThrownUnchanged() {
        Numbered source = new Numbered(2);
        IllegalArgumentException mistake = new IllegalArgumentException("line 2: wrong");
        source.before.put(2, () -> {
            throw mistake;
        });
        Engine engine = new Engine(source).start();
        assertSame(mistake, engine.failure());
        assertEquals("[]", engine.service.sent());
        assertEquals(1, source.closed);
    }

    @Test
    void anInvalidRecordAfterTheFirstBatchStopsTheImport() {
        Numbered source = new Numbered(100);
        IllegalArgumentException mistake = new IllegalArgumentException("line 6: wrong");
        source.before.put(6, () -> {
            throw mistake;
        });
        Engine engine = new Engine(source).start();
        engine.service.requests.forEach(FakeRecords.Request::confirm);
        ImportException stopped = engine.stopped("1-4", "[]");
        assertSame(mistake, stopped.getCause());
        assertTrue(stopped.getMessage().contains("line 6: wrong"), stopped.getMessage());
        assertTrue(stopped.status().isEmpty());
        assertEquals(1, source.closed);
    }

    @Test
    void aReadFailureStopsTheImport() {
        Numbered source = new Numbered(100);
        source.before.put(4, () -> {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        });
        Engine engine = new Engine(source).start();
        engine.service.requests.forEach(FakeRecords.Request::confirm);
        assertTrue(engine.stopped("1-2", "[]").getMessage().contains("the disk is gone"));
    }

    @Test
    void aRecordThatJsonCannotExpressIsReportedWithItsPlace() {
        Engine engine = new Engine(new Numbered(5));
        engine.length = record -> {
            if (record.input().equals(3)) {
                throw new IllegalArgumentException("no JSON");
            }
            return 1;
        };
        engine.plan = engine.plan.withBatchSize(10);
        assertEquals("line 3: no JSON", engine.start().failure().getMessage());
        assertEquals("[]", engine.service.sent());
    }

    @Test
    void anInvalidFirstBatchIsThrownUnchangedAndNothingIsSent() {
        Engine engine = new Engine(new Numbered(5));
        engine.service.check = records -> {
            throw new IllegalArgumentException("an id stands twice");
        };
        Throwable mistake = engine.start().failure();
        assertInstanceOf(IllegalArgumentException.class, mistake);
        assertEquals("records 1-2: an id stands twice", mistake.getMessage());
        assertEquals("[]", engine.service.sent());
    }

    @Test
    void anInvalidLaterBatchStopsTheImport() {
        Engine engine = new Engine(new Numbered(9));
        engine.service.check = records -> {
            if (records.get(0).input().equals(5)) {
                throw new IllegalArgumentException("an id stands twice");
            }
        };
        engine.start();
        engine.service.request(1).confirm();
        assertFalse(engine.isOver());
        engine.service.request(2).confirm();
        ImportException stopped = engine.stopped("1-4", "[]");
        assertEquals("records 5-6: an id stands twice", stopped.getCause().getMessage());
        assertEquals(2, engine.service.requests.size());
    }

    @Test
    void aRecordMayBeChangedByTheApplicationWhileItIsUnderWay() {
        List<Object> input = new ArrayList<>(List.of("one"));
        Engine engine = new Engine(RecordSource.of(List.of(NewRecord.of(input)))).start();
        input.add("two");
        engine.service.request(1).confirm();
        assertEquals(1, engine.report().records());
    }

    @Test
    void equalBatchesAreTrackedSeparately() {
        NewRecord same = NewRecord.of("same");
        Engine engine = new Engine(RecordSource.of(List.of(same, same, same, same)));
        engine.start();
        engine.service.request(1).confirm();
        assertFalse(engine.isOver());
        engine.service.request(2).confirm();
        assertEquals(4, engine.report().records());
    }

    @Test
    void anExceptionOfTheIteratorStopsTheImport() {
        Numbered source = new Numbered(100);
        IllegalStateException broken = new IllegalStateException("the query failed");
        source.before.put(7, () -> {
            throw broken;
        });
        Engine engine = new Engine(source).start();
        engine.service.requests.forEach(FakeRecords.Request::confirm);
        assertSame(broken, engine.stopped("1-6", "[]").getCause());
    }

    @Test
    void aFailureWithoutAResponseLeavesTheOutcomeOfTheBatchUnknown() {
        Engine engine = new Engine(new Numbered(2)).start();
        engine.service.request(1).fail(new IllegalStateException("a filter of the application broke on the answer"));
        engine.stopped("", "[1-2]");
    }
}
