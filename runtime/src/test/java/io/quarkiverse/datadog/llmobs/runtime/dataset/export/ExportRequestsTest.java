package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.smallrye.mutiny.Uni;

class ExportRequestsTest {

    private CsvServer server;
    private ExportFixture fixture;

    @BeforeEach
    void start() throws Exception {
        server = CsvServer.of(ExportFixture.HEADER + "1,a,b,c,d\n");
        fixture = new ExportFixture(server);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
        server.close();
    }

    @Test
    void nothingIsRequestedBeforeAnOutputIsCalled() {
        fixture.export().version(3).onProgress(progress -> {
        });
        fixture.reactive().version(3).bytes();
        fixture.reactive().rows();
        fixture.reactive().toFile(Path.of("never.csv"));

        assertEquals(List.of(), server.requests);
        assertEquals(0, fixture.lookUps.get());
        assertEquals(List.of(), fixture.guarded);
    }

    @Test
    void eachOutputIsARequestOfItsOwn() {
        DatasetExport export = fixture.export();
        export.toStream(OutputStream.nullOutputStream());
        assertEquals(1, export.rows().count());

        assertEquals(2, server.requests.size());
        assertEquals(2, fixture.lookUps.get());
    }

    @Test
    void withersLeaveTheOriginalAlone() {
        DatasetExport export = fixture.export();
        DatasetExport pinned = export.version(3);
        assertNotSame(export, pinned);

        assertEquals(OptionalLong.of(7), export.toStream(OutputStream.nullOutputStream()).version());
        assertEquals(OptionalLong.of(3), pinned.toStream(OutputStream.nullOutputStream()).version());
    }

    @Test
    void theCurrentVersionIsLookedUpAndPinned() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportReport report = fixture.export().toStream(bytes);

        assertTrue(server.requests.get(0).startsWith("GET /p/d?version=7 "), server.requests.get(0));
        assertEquals(OptionalLong.of(7), report.version());
        assertEquals(1, report.rows());
        assertEquals(bytes.size(), report.bytes());
    }

    @Test
    void aGivenVersionIsNotLookedUp() {
        fixture.export().version(0).toStream(OutputStream.nullOutputStream());

        assertTrue(server.requests.get(0).startsWith("GET /p/d?version=0 "));
        assertEquals(0, fixture.lookUps.get());
    }

    @Test
    void aDatasetThatTheLookupDoesNotFindIsLeftToTheExport() {
        fixture.currentVersion = () -> Uni.createFrom()
                .failure(new NotFoundException("none", Failure.ofResponse(404, List.of(), null), null));
        ExportReport report = fixture.export().toStream(OutputStream.nullOutputStream());

        assertTrue(server.requests.get(0).startsWith("GET /p/d "));
        assertEquals(OptionalLong.empty(), report.version());
    }

    @Test
    void anyOtherFailureOfTheLookupEndsTheExport() {
        ServerException failure = new ServerException("down", Failure.ofResponse(500, List.of(), null), null);
        fixture.currentVersion = () -> Uni.createFrom().failure(failure);

        assertSame(failure, assertThrows(ServerException.class, () -> fixture.export().rows()));
        assertEquals(List.of(), server.requests);
    }

    @Test
    void negativeVersionsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> fixture.export().version(-1));
        assertThrows(IllegalArgumentException.class, () -> fixture.reactive().version(-1));
    }

    @Test
    void everyBlockingOutputChecksTheCallingThread() throws Exception {
        fixture.export().toStream(OutputStream.nullOutputStream());
        fixture.export().open().close();
        fixture.export().rows().close();
        assertThrows(IllegalArgumentException.class, () -> fixture.export().toFile(Path.of("")));
        assertThrows(IllegalArgumentException.class, () -> fixture.export().toJsonLines(Path.of("")));

        assertEquals(5, fixture.guarded.size());
        assertEquals(List.of(Thread.currentThread().getName()), fixture.guarded.stream().distinct().toList());
    }
}
