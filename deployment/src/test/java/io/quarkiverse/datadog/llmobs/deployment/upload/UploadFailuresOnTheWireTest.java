package io.quarkiverse.datadog.llmobs.deployment.upload;

import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadServer.API_KEY;
import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadServer.COMPLETED;
import static io.quarkiverse.datadog.llmobs.deployment.upload.UploadServer.PROGRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.upload.DatasetUpload;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadException;
import io.quarkiverse.datadog.llmobs.dataset.upload.UploadProgress;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Uploads that the server fails, rejects, or never reports the end of.
 */
class UploadFailuresOnTheWireTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = UploadServer.application(UploadFailuresOnTheWireTest::behave);

    private static void behave(UploadServer server) {
        server.respond("unfinished", PROGRESS.formatted(7))
                .respond("half", PROGRESS.formatted(7), "event: completed\ndata: {\"records_created\": 1")
                .respond("nothing")
                .respond("failed", PROGRESS.formatted(2), """
                        event: error
                        data: {"message": "row 3: %s", "row": 3}

                        """.formatted(API_KEY))
                .respond("failed-text", "event: error\ndata: out of space\n\n")
                .respond("next", COMPLETED)
                .on("broken", exchange -> {
                    UploadServer.begin(exchange);
                    UploadServer.send(exchange, PROGRESS.formatted(5));
                    throw new IOException("broken");
                })
                .on("silent", exchange -> server.stopAfter(exchange, PROGRESS.formatted(5)))
                .on("deaf", exchange -> server.keepSilent())
                .on("rejected", exchange -> {
                    exchange.sendResponseHeaders(413, 1);
                    UploadServer.send(exchange, "x");
                    server.keepSilent();
                });
    }

    @Inject
    LlmObservability llmobs;

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
    void aFailedImportSaysWhatTheServerSaid() throws IOException {
        UploadException failure = assertThrows(UploadException.class, () -> into("failed").fromCsv(file));
        assertTrue(failure.isReported());
        assertEquals("row 3: ***", failure.errors().get(0).detail());
        assertEquals(3, failure.errors().get(0).meta().get("row"));
        assertEquals("UploadLLMObsDatasetRecordsFile: the service reports that the import has failed: row 3: ***",
                failure.getMessage());
        assertFalse(failure.body().orElseThrow().contains(API_KEY));
        assertEquals(Map.of("records_created", 2), failure.progress().map(UploadProgress::data).orElseThrow());
        assertEquals(1, UploadServerClient.count("failed"));
        failure = assertThrows(UploadException.class, () -> into("failed-text").fromCsv(file));
        assertEquals("out of space", failure.errors().get(0).detail());
    }

    @Test
    void aStreamWithoutATerminalEventIsAFailureThatKeepsWhatWasReceived() throws IOException {
        for (String dataset : List.of("unfinished", "half")) {
            UploadException failure = assertThrows(UploadException.class, () -> into(dataset).fromCsv(file));
            assertFalse(failure.isReported());
            assertTrue(failure.getMessage().contains("it is unknown whether the file is imported"), failure.getMessage());
            assertEquals(Map.of("records_created", 7), failure.progress().map(UploadProgress::data).orElseThrow());
            assertTrue(failure.body().orElseThrow().startsWith(PROGRESS.formatted(7)));
            assertEquals(1, UploadServerClient.count(dataset));
        }
        assertThrows(UnexpectedResponseException.class, () -> into("nothing").fromCsv(file));
    }

    @Test
    void aBrokenOrSilentStreamIsNotRetried() throws IOException {
        for (String dataset : List.of("broken", "silent")) {
            UploadException failure = assertThrows(UploadException.class, () -> into(dataset).fromCsv(file));
            assertFalse(failure.isReported());
            assertInstanceOf(TransportException.class, failure.getCause());
            assertEquals(dataset.equals("silent"), failure.getCause().getCause() instanceof TimeoutException);
            assertEquals(Map.of("records_created", 5), failure.progress().map(UploadProgress::data).orElseThrow());
            assertEquals(1, UploadServerClient.count(dataset));
        }
    }

    @Test
    void aServerThatTakesNothingIsATimeout() throws IOException {
        Path large = files.large();
        TransportException failure = assertThrows(TransportException.class, () -> into("deaf").fromCsv(large));
        assertInstanceOf(TimeoutException.class, failure.getCause());
        assertEquals(1, UploadServerClient.count("deaf"));
    }

    @Test
    void aRejectionIsReportedThoughTheFileIsNotSentYet() throws IOException {
        Path large = files.large();
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> into("rejected").fromCsv(large));
        assertEquals(413, failure.status().orElseThrow());
        assertEquals(3, into("next").fromCsv(file).recordsCreated());
    }
}
