package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.imports.Checkpoint;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportProgress;

/**
 * How many batches are under way, and what is told meanwhile.
 */
class ImportFlowTest {

    /** Goes on by a second each time it is looked at. */
    private static Clock ticking() {
        return new Clock() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }

            @Override
            public ZoneId getZone() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void theConcurrencyIsUsedWhateverTheOrderOfTheResponses() {
        Engine engine = new Engine(new Numbered(14));
        engine.start();
        assertEquals("[[1, 2], [3, 4], [5, 6]]", engine.service.sent());
        for (int next : List.of(3, 1, 4, 2)) {
            engine.service.request(next).confirm();
            assertEquals(3, engine.service.open());
        }
        assertEquals(7, engine.service.requests.size());
        List.of(5, 7).forEach(next -> engine.service.request(next).confirm());
        assertFalse(engine.isOver());
        engine.service.request(6).confirm();
        assertEquals(14, engine.report().records());
    }

    @Test
    void inOrderTheNextBatchWaitsForTheResponse() {
        Engine engine = new Engine(new Numbered(5));
        engine.plan = engine.plan.withConcurrency(1);
        engine.start();
        assertEquals("[[1, 2]]", engine.service.sent());
        engine.service.request(1).confirm();
        assertEquals("[[1, 2], [3, 4]]", engine.service.sent());
        engine.service.request(2).confirm();
        assertEquals("[[1, 2], [3, 4], [5]]", engine.service.sent());
        assertFalse(engine.isOver());
        engine.service.request(3).confirm();
        assertTrue(engine.isOver());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theDeduplicateSettingIsSent(boolean deduplicate) {
        Engine engine = new Engine(new Numbered(1));
        engine.plan = engine.plan.withDeduplicate(deduplicate);
        engine.start();
        assertEquals(deduplicate, engine.service.request(1).deduplicate);
    }

    @Test
    void progressIsReportedAfterEachBatch() {
        List<ImportProgress> told = new ArrayList<>();
        Engine engine = new Engine(new Numbered(13));
        engine.clock = ticking();
        engine.plan = engine.plan.withBatchSize(4).after(Checkpoint.of("1")).withProgress(told::add);
        engine.start();
        engine.service.request(2).confirm();
        engine.service.request(1).confirm();
        engine.service.request(3).confirmNothingNew();
        assertEquals(List.of(
                new ImportProgress(4, 4, Checkpoint.of("1,6-9"), Duration.ofSeconds(1)),
                new ImportProgress(8, 8, Checkpoint.of("1-9"), Duration.ofSeconds(2)),
                new ImportProgress(12, 16, Checkpoint.of("1-13"), Duration.ofSeconds(3))), told);
        assertEquals(Duration.ofSeconds(4), engine.report().duration());
    }

    @Test
    void theVersionIsTheGreatestOneWhateverTheOrderOfTheResponses() {
        Engine engine = new Engine(new Numbered(6));
        engine.start();
        engine.service.request(2).confirm(9);
        engine.service.request(3).confirm(12);
        engine.service.request(1).confirm(8);
        assertEquals(OptionalLong.of(12), engine.report().version());
    }

    @Test
    void anExceptionOfTheCallbackStopsTheImport() {
        IllegalStateException enough = new IllegalStateException("enough");
        Numbered source = new Numbered(100);
        Engine engine = new Engine(source);
        engine.plan = engine.plan.withProgress(progress -> {
            throw enough;
        });
        engine.start();
        engine.service.request(2).confirm();
        assertEquals(2, engine.service.open());
        engine.service.request(1).confirm();
        engine.service.request(3).confirm();
        assertSame(enough, engine.stopped("1-6", "[]").getCause());
        assertEquals(3, engine.service.requests.size());
        assertEquals(1, source.closed);
    }

    @Test
    void afterAFailureTheBatchThatWasBeingReadIsNotSent() {
        Numbered source = new Numbered(100);
        Engine engine = new Engine(source);
        source.before.put(4, () -> engine.service.request(1).fail(new IllegalStateException("no")));
        engine.start();
        assertEquals("[[1, 2]]", engine.service.sent());
        assertEquals("no", engine.failure().getCause().getMessage());
    }
}
