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
 * The number of concurrent batches, and the progress that is reported.
 */
class ImportFlowTest {

    /** Advances by a second with each reading. */
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
        ImportFixture fixture = new ImportFixture(new NumberedRecords(14));
        fixture.start();
        assertEquals("[[1, 2], [3, 4], [5, 6]]", fixture.service.sent());
        for (int next : List.of(3, 1, 4, 2)) {
            fixture.service.request(next).confirm();
            assertEquals(3, fixture.service.open());
        }
        assertEquals(7, fixture.service.requests.size());
        List.of(5, 7).forEach(next -> fixture.service.request(next).confirm());
        assertFalse(fixture.isOver());
        fixture.service.request(6).confirm();
        assertEquals(14, fixture.report().records());
    }

    @Test
    void inOrderTheNextBatchWaitsForTheResponse() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(5));
        fixture.plan = fixture.plan.withConcurrency(1);
        fixture.start();
        assertEquals("[[1, 2]]", fixture.service.sent());
        fixture.service.request(1).confirm();
        assertEquals("[[1, 2], [3, 4]]", fixture.service.sent());
        fixture.service.request(2).confirm();
        assertEquals("[[1, 2], [3, 4], [5]]", fixture.service.sent());
        assertFalse(fixture.isOver());
        fixture.service.request(3).confirm();
        assertTrue(fixture.isOver());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theDeduplicateSettingIsSent(boolean deduplicate) {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(1));
        fixture.plan = fixture.plan.withDeduplicate(deduplicate);
        fixture.start();
        assertEquals(deduplicate, fixture.service.request(1).deduplicate);
    }

    @Test
    void progressIsReportedAfterEachBatch() {
        List<ImportProgress> told = new ArrayList<>();
        ImportFixture fixture = new ImportFixture(new NumberedRecords(13));
        fixture.clock = ticking();
        fixture.plan = fixture.plan.withBatchSize(4).after(Checkpoint.of("1")).withProgress(told::add);
        fixture.start();
        fixture.service.request(2).confirm();
        fixture.service.request(1).confirm();
        fixture.service.request(3).confirmNothingNew();
        assertEquals(List.of(
                new ImportProgress(4, 4, Checkpoint.of("1,6-9"), Duration.ofSeconds(1)),
                new ImportProgress(8, 8, Checkpoint.of("1-9"), Duration.ofSeconds(2)),
                new ImportProgress(12, 16, Checkpoint.of("1-13"), Duration.ofSeconds(3))), told);
        assertEquals(Duration.ofSeconds(4), fixture.report().duration());
    }

    @Test
    void theVersionIsTheGreatestOneWhateverTheOrderOfTheResponses() {
        ImportFixture fixture = new ImportFixture(new NumberedRecords(6));
        fixture.start();
        fixture.service.request(2).confirm(9);
        fixture.service.request(3).confirm(12);
        fixture.service.request(1).confirm(8);
        assertEquals(OptionalLong.of(12), fixture.report().version());
    }

    @Test
    void anExceptionOfTheCallbackStopsTheImport() {
        IllegalStateException enough = new IllegalStateException("enough");
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        fixture.plan = fixture.plan.withProgress(progress -> {
            throw enough;
        });
        fixture.start();
        fixture.service.request(2).confirm();
        assertEquals(2, fixture.service.open());
        fixture.service.request(1).confirm();
        fixture.service.request(3).confirm();
        assertSame(enough, fixture.stopped("1-6", "[]").getCause());
        assertEquals(3, fixture.service.requests.size());
        assertEquals(1, source.closed);
    }

    @Test
    void afterAFailureTheBatchThatWasBeingReadIsNotSent() {
        NumberedRecords source = new NumberedRecords(100);
        ImportFixture fixture = new ImportFixture(source);
        source.before.put(4, () -> fixture.service.request(1).fail(new IllegalStateException("no")));
        fixture.start();
        assertEquals("[[1, 2]]", fixture.service.sent());
        assertEquals("no", fixture.failure().getCause().getMessage());
    }
}
