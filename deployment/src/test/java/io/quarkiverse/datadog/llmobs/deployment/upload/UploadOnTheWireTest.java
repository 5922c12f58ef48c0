package io.quarkiverse.datadog.llmobs.deployment.upload;

import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadFiles.LARGE;
import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadServer.COMPLETED;
import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadServer.PROGRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadReport;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * What an upload sends, and what it makes of the events that it receives.
 */
class UploadOnTheWireTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = UploadServer.application(UploadOnTheWireTest::behave)
            // far from the pauses of a slow server, for a busy machine
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "3s");

    private static void behave(UploadServer server) {
        server.respond("progress", PROGRESS.formatted(1) + PROGRESS.formatted(2), COMPLETED)
                .respond("pieces", COMPLETED.replace("\n", "\r\n").split(""))
                .respond("endless-line", PROGRESS.formatted(7), COMPLETED.strip())
                .respond("unknown", "event: greeting\ndata: hello\n\n: comment\n\n", COMPLETED)
                .respond("plain", PROGRESS.formatted(1).replace("{\"records_created\": 1}", "half of it"),
                        "event: completed\n\n")
                .on("cancelled", server::progressUntilDisconnected)
                .on("slow", exchange -> {
                    // each piece is in time, all of them together are not: the pauses are what is tested
                    for (int i = 0; i < 16; i++) {
                        exchange.getRequestBody().readNBytes(LARGE / 16);
                        new CountDownLatch(1).await(250, TimeUnit.MILLISECONDS);
                    }
                    server.complete(exchange);
                })
                .on("limited", exchange -> {
                    if (server.counted("limited") == 1) {
                        exchange.getResponseHeaders().set("x-ratelimit-reset", "0");
                        exchange.sendResponseHeaders(429, -1);
                        exchange.close();
                    } else {
                        server.complete(exchange);
                    }
                });
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private UploadFiles files;
    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        files = UploadFiles.create();
        file = files.write("golden.csv", "input\n1\n2\n3\n");
    }

    @AfterEach
    void delete() throws IOException {
        files.delete();
    }

    private DatasetUpload into(String dataset) {
        return llmobs.datasets("p").uploadInto(dataset);
    }

    @Test
    void progressIsReportedInOrderAndTheReportIsThatOfTheService() {
        List<Object> progress = new ArrayList<>();
        Thread caller = Thread.currentThread();
        UploadReport report = into("progress").onProgress(event -> {
            assertSame(caller, Thread.currentThread());
            progress.add(event.data());
        }).fromCsv(file);
        assertEquals(List.of(Map.of("records_created", 1), Map.of("records_created", 2)), progress);
        assertEquals(3, report.recordsCreated());
        assertEquals(Map.of("more", "x"), report.other());
    }

    @Test
    void reactiveUploadsReportTheSame() {
        ConcurrentLinkedQueue<Object> progress = new ConcurrentLinkedQueue<>();
        UploadReport report = reactive.datasets("p").uploadInto("progress").onProgress(event -> progress.add(event.data()))
                .fromCsv(file).await().indefinitely();
        assertEquals(List.of(Map.of("records_created", 1), Map.of("records_created", 2)), List.copyOf(progress));
        assertEquals(3, report.recordsCreated());
    }

    @Test
    void eventsMayBeCutAnywhereAndHaveOtherNames() {
        assertEquals(3, into("pieces").fromCsv(file).recordsCreated());
        assertEquals(3, into("unknown").fromCsv(file).recordsCreated());
        assertEquals(3, into("endless-line").fromCsv(file).recordsCreated());
    }

    @Test
    void dataThatIsNoJsonIsText() {
        List<Object> progress = new ArrayList<>();
        UploadReport report = into("plain").onProgress(event -> progress.add(event.data())).fromCsv(file);
        assertEquals(List.of("half of it"), progress);
        assertNull(report.recordsCreated());
    }

    @Test
    void anUploadMayTakeLongerThanTheReadTimeoutWhileTheServerTakesTheFile() throws IOException {
        assertEquals(3, into("slow").fromCsv(files.large()).recordsCreated());
    }

    @Test
    void aRateLimitIsRetried() throws IOException {
        assertEquals(3, into("limited").fromCsv(file).recordsCreated());
        assertEquals(2, UploadServerClient.count("limited"));
    }

    @Test
    void anInvalidFileIsRejectedBeforeAnythingIsSent() throws IOException {
        Path other = files.write("other.csv", "question\n1\n");
        IllegalArgumentException rejected = assertThrows(IllegalArgumentException.class,
                () -> into("none").fromCsv(other));
        assertTrue(rejected.getMessage().startsWith("other.csv, line 1"), rejected.getMessage());
        assertThrows(UncheckedIOException.class, () -> into("none").fromCsv(files.path("missing.csv")));
        assertThrows(IllegalArgumentException.class, () -> into("none").fromCsv(null));
        assertEquals(0, UploadServerClient.count("none"));
    }

    @Test
    void anExceptionOfTheCallbackEndsTheUpload() {
        IllegalStateException thrown = new IllegalStateException("enough");
        assertSame(thrown, assertThrows(IllegalStateException.class, () -> into("progress").onProgress(event -> {
            throw thrown;
        }).fromCsv(file)));
    }

    @Test
    void aCancelledUploadClosesItsConnection() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Cancellable upload = reactive.datasets("p").uploadInto("cancelled").onProgress(event -> begun.countDown()).fromCsv(file)
                .subscribe().with(report -> {
                }, failure -> {
                });
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        upload.cancel();
        assertTrue(UploadServerClient.awaitDisconnection());
        assertEquals(3, into("progress").fromCsv(file).recordsCreated());
    }
}
