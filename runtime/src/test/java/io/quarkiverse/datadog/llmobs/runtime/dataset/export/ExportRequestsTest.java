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
    private Rig rig;

    @BeforeEach
    void start() throws Exception {
        server = CsvServer.of(Rig.HEADER + "1,a,b,c,d\n");
        rig = new Rig(server);
    }

    @AfterEach
    void stop() throws Exception {
        rig.close();
        server.close();
    }

    @Test
    void nothingIsRequestedBeforeAnOutputIsAskedFor() {
        rig.export().version(3).onProgress(progress -> {
        });
        rig.reactive().version(3).bytes();
        rig.reactive().rows();
        rig.reactive().toFile(Path.of("never.csv"));

        assertEquals(List.of(), server.requests);
        assertEquals(0, rig.lookUps.get());
        assertEquals(List.of(), rig.guarded);
    }

    @Test
    void eachOutputIsARequestOfItsOwn() {
        DatasetExport export = rig.export();
        export.toStream(OutputStream.nullOutputStream());
        assertEquals(1, export.rows().count());

        assertEquals(2, server.requests.size());
        assertEquals(2, rig.lookUps.get());
    }

    @Test
    void withersLeaveTheOriginalAlone() {
        DatasetExport export = rig.export();
        DatasetExport pinned = export.version(3);
        assertNotSame(export, pinned);

        assertEquals(OptionalLong.of(7), export.toStream(OutputStream.nullOutputStream()).version());
        assertEquals(OptionalLong.of(3), pinned.toStream(OutputStream.nullOutputStream()).version());
    }

    @Test
    void theCurrentVersionIsLookedUpAndPinned() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportReport report = rig.export().toStream(bytes);

        assertTrue(server.requests.get(0).startsWith("GET /p/d?version=7 "), server.requests.get(0));
        assertEquals(OptionalLong.of(7), report.version());
        assertEquals(1, report.rows());
        assertEquals(bytes.size(), report.bytes());
    }

    @Test
    void aGivenVersionIsNotLookedUp() {
        rig.export().version(0).toStream(OutputStream.nullOutputStream());

        assertTrue(server.requests.get(0).startsWith("GET /p/d?version=0 "));
        assertEquals(0, rig.lookUps.get());
    }

    @Test
    void aDatasetThatTheLookupDoesNotFindIsLeftToTheExport() {
        rig.currentVersion = () -> Uni.createFrom()
                .failure(new NotFoundException("none", Failure.ofResponse(404, List.of(), null), null));
        ExportReport report = rig.export().toStream(OutputStream.nullOutputStream());

        assertTrue(server.requests.get(0).startsWith("GET /p/d "));
        assertEquals(OptionalLong.empty(), report.version());
    }

    @Test
    void anyOtherFailureOfTheLookupEndsTheExport() {
        ServerException failure = new ServerException("down", Failure.ofResponse(500, List.of(), null), null);
        rig.currentVersion = () -> Uni.createFrom().failure(failure);

        assertSame(failure, assertThrows(ServerException.class, () -> rig.export().rows()));
        assertEquals(List.of(), server.requests);
    }

    @Test
    void negativeVersionsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> rig.export().version(-1));
        assertThrows(IllegalArgumentException.class, () -> rig.reactive().version(-1));
    }

    @Test
    void everyBlockingOutputAsksTheGuardOnTheCallingThread() throws Exception {
        rig.export().toStream(OutputStream.nullOutputStream());
        rig.export().open().close();
        rig.export().rows().close();
        assertThrows(IllegalArgumentException.class, () -> rig.export().toFile(Path.of("")));
        assertThrows(IllegalArgumentException.class, () -> rig.export().toJsonLines(Path.of("")));

        assertEquals(5, rig.guarded.size());
        assertEquals(List.of(Thread.currentThread().getName()), rig.guarded.stream().distinct().toList());
    }
}
