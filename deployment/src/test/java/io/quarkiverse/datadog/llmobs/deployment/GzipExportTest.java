package io.quarkiverse.datadog.llmobs.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A service that compresses its responses.
 */
class GzipExportTest {

    private static final int ROWS = 20_000;
    private static LlmObservabilityEmulator emulator;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(GzipExportTest::start)
            .setAfterAllCustomizer(GzipExportTest::checkAndStop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${gzip.emulator}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.initial-delay", "10ms");

    static void start() {
        emulator = LlmObservabilityEmulator.start(EmulatorOptions.defaults().withGzip(true));
        emulator.seed("""
                {"projects": [{"id": "p", "name": "p", "datasets": [{
                    "id": "d", "name": "d", "generated": {"records": %d, "bytes_per_record": 500}}]}]}""".formatted(ROWS));
        System.setProperty("gzip.emulator", emulator.baseUri().toString());
    }

    static void checkAndStop() {
        List<RecordedRequest> exports = emulator.requests().stream()
                .filter(request -> OperationIds.EXPORT_DATASET.equals(request.operationId())).toList();
        emulator.close();
        System.clearProperty("gzip.emulator");
        assertFalse(exports.isEmpty());
        for (RecordedRequest export : exports) {
            assertEquals(List.of("gzip"), header(export.requestHeaders(), "Accept-Encoding"));
            assertEquals(List.of("gzip"), header(export.responseHeaders(), "Content-Encoding"));
        }
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private Path file;

    @BeforeEach
    void createTheFile() throws IOException {
        file = Files.createTempFile("golden", "");
    }

    @AfterEach
    void deleteTheFile() throws IOException {
        Files.delete(file);
    }

    @Test
    void aFileHoldsTheCsvAndTheReportBothSizes() throws IOException {
        ExportReport report = llmobs.datasets("p").export("d").toFile(file);

        assertEquals(ROWS, report.rows());
        assertEquals(Files.size(file), report.bytes());
        assertEquals("id,input,expected_output,metadata,tags".length() + 1 + ROWS * 500L, report.bytes());
        assertTrue(report.receivedBytes() > 0 && report.receivedBytes() < report.bytes(), report::toString);
        try (Stream<String> lines = Files.lines(file)) {
            assertEquals(ROWS, lines.filter(line -> line.startsWith("generated-")).distinct().count());
        }
    }

    @Test
    void rowsAndJsonLinesAreReadFromIt() throws IOException {
        assertEquals(ROWS, llmobs.datasets("p").export("d").toJsonLines(file).rows());
        try (Stream<String> lines = Files.lines(file)) {
            assertEquals(ROWS, lines.count());
        }
        List<String> ids = reactive.datasets("p").export("d").rows().map(ExportRow::id).collect().asList().await()
                .indefinitely();
        assertEquals(ROWS, ids.stream().distinct().count());
    }

    @Test
    void aFileIsFetchedAgainWhenTheConnectionBreaks() throws Exception {
        breakExports();
        ExportReport report = llmobs.datasets("p").export("d").toFile(file);

        assertEquals(ROWS, report.rows());
        assertEquals(Files.size(file), report.bytes());
    }

    @Test
    void anErrorIsReadFromIt() {
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.datasets("p")
                .export("00000000-0000-4000-8000-000000000000").version(1).toFile(file));
        assertFalse(failure.errors().isEmpty(), failure::getMessage);
    }

    /** By its administrative path: the application is loaded apart from the emulator. */
    private static void breakExports() throws Exception {
        String fault = """
                {"operation": "%s", "kind": "cut", "bytes": 10000, "times": 2}""".formatted(OperationIds.EXPORT_DATASET);
        HttpRequest request = HttpRequest.newBuilder(URI.create(System.getProperty("gzip.emulator") + "/_emulator/faults"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(fault)).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode());
    }

    private static List<String> header(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream().filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst().orElse(List.of());
    }
}
