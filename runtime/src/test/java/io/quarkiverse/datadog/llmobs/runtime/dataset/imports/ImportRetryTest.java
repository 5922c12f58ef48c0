package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.dataset.imports.ImportReport;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Which batches are sent again. Calls that are known to have failed are retried by the calls themselves, so the import does
 * not retry them.
 */
class ImportRetryTest {

    private static final List<NewRecord> RECORDS = IntStream.rangeClosed(1, 4).mapToObj(NewRecord::of).toList();

    private static DatasetImport importing(ImportFixture fixture) {
        fixture.retries = ImportFixture.retries(3);
        return fixture.imports().blocking(fixture.service).withBatchSize(2).inOrder();
    }

    private static LlmObservabilityException status(int status) {
        return Failures.ofResponse(Failure.ofResponse(status, List.of(), null));
    }

    private static LlmObservabilityException broken(Exception cause) {
        return new TransportException("broken", Failure.withoutResponse(), cause);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(broken(new IOException("reset")), 3, "[1-2]"),
                Arguments.of(broken(new TimeoutException("late")), 3, "[1-2]"),
                Arguments.of(broken(new ConnectException("refused")), 1, "[]"),
                Arguments.of(status(500), 3, "[1-2]"),
                Arguments.of(status(503), 3, "[1-2]"),
                Arguments.of(status(400), 1, "[]"),
                Arguments.of(status(401), 1, "[]"),
                Arguments.of(status(403), 1, "[]"),
                Arguments.of(status(404), 1, "[]"),
                Arguments.of(status(409), 1, "[]"),
                Arguments.of(status(413), 1, "[]"),
                Arguments.of(status(429), 1, "[]"),
                Arguments.of(Failures.unexpected("no JSON", Failure.ofResponse(201, List.of(), "<"), null), 1, "[1-2]"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aBatchWithUnknownOutcomeIsRetried(LlmObservabilityException failure, int requests, String unknown) {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = request -> request.fail(failure);
        ImportException stopped = assertThrows(ImportException.class, () -> importing(fixture).fromRecords(RECORDS));
        assertEquals(requests, fixture.service.requests.size());
        assertInstanceOf(failure.getClass(), stopped.getCause());
        assertEquals(unknown, stopped.unknown().toString());
        assertEquals("", stopped.checkpoint().toString());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withoutDeduplicationNoBatchIsRetried(LlmObservabilityException failure, int requests, String unknown) {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = request -> request.fail(failure);
        ImportException stopped = assertThrows(ImportException.class,
                () -> importing(fixture).deduplicate(false).fromRecords(RECORDS));
        assertEquals(1, fixture.service.requests.size());
        assertEquals(unknown, stopped.unknown().toString());
    }

    @Test
    void aRetriedBatchIsCountedOnce() {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = request -> {
            if (fixture.service.requests.size() == 2) {
                request.fail(broken(new IOException("reset")));
            } else if (fixture.service.requests.size() == 3) {
                request.confirmNothingNew();
            } else {
                request.confirm();
            }
        };
        ImportReport report = importing(fixture).fromRecords(RECORDS);
        assertEquals("[[1, 2], [3, 4], [3, 4]]", fixture.service.sent());
        assertEquals(4, report.records());
        assertEquals(2, report.appended());
        assertEquals(2, report.batches());
    }

    static Stream<LlmObservabilityException> definite() {
        return Stream.of(broken(new ConnectException("refused")), status(404), status(429));
    }

    @ParameterizedTest
    @MethodSource("definite")
    void anAttemptWithUnknownOutcomeIsReportedAlsoWhenTheNextOneIsRejected(LlmObservabilityException rejection) {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = request -> request
                .fail(fixture.service.requests.size() == 1 ? broken(new IOException("reset")) : rejection);
        ImportException stopped = assertThrows(ImportException.class, () -> importing(fixture).fromRecords(RECORDS));
        assertEquals(2, fixture.service.requests.size());
        assertEquals("[1-2]", stopped.unknown().toString());
    }

    @Test
    void aBatchThatARetryConfirmedIsKnown() {
        ImportFixture fixture = new ImportFixture();
        fixture.service.rule = request -> {
            switch (fixture.service.requests.size()) {
                case 1 -> request.fail(broken(new IOException("reset")));
                case 2 -> request.confirmNothingNew();
                default -> request.fail(status(404));
            }
        };
        ImportException stopped = assertThrows(ImportException.class, () -> importing(fixture).fromRecords(RECORDS));
        assertEquals("1-2", stopped.checkpoint().toString());
        assertEquals(List.of(), stopped.unknown());
    }
}
