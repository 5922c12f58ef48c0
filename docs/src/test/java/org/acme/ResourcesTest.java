package org.acme;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Runs the resources and the exception mapper that the pages show.
 */
@QuarkusTest
class ResourcesTest {

    private static final int ROWS = 2000;

    @Inject
    GoldenDatasets golden;

    @Inject
    ReactiveLlmObservability llmobs;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String emulator;

    private String dataset;

    @BeforeEach
    void create() {
        dataset = golden.create("resources-" + UUID.randomUUID(), IntStream.range(0, ROWS)
                .mapToObj(i -> NewRecord.of("question " + i + " " + "x".repeat(100), i)).toArray(NewRecord[]::new)).id();
    }

    @AfterEach
    void clearFaults() {
        given().baseUri(emulator).delete("/_emulator/faults").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "export", "export-blocking" })
    void anExportIsPassedOn(String path) {
        String csv = get("/datasets/{id}/" + path, dataset).then().statusCode(200).contentType(startsWith("text/csv"))
                .extract().asString();
        assertEquals(ROWS + 1, csv.lines().count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "export", "export-blocking" })
    void aFailureBeforeTheFirstByteIsMapped(String path) {
        get("/datasets/{id}/" + path, UUID.randomUUID()).then().statusCode(404).body("message", equalTo("no such dataset"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "export", "export-blocking" })
    void aBrokenExportBreaksTheConnection(String path) {
        fault("""
                {"operation": "ExportLLMObsDataset", "kind": "cut", "bytes": 100000}
                """);
        // more than once, since which thread is faster may decide how the response ends
        for (int i = 0; i < 10; i++) {
            assertThrows(IOException.class, () -> get("/datasets/{id}/" + path, dataset).asByteArray());
        }
    }

    @Test
    void thePiecesOfAnExportCanBeKeptAndChanged() {
        String csv = get("/datasets/{id}/export", dataset).asString();
        List<byte[]> kept = llmobs.datasets().export(dataset).bytes().collect().asList().await().indefinitely();
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        kept.forEach(joined::writeBytes);
        assertEquals(csv, joined.toString(StandardCharsets.UTF_8));

        String copied = llmobs.datasets().export(dataset).bytes().map(piece -> {
            String text = new String(piece, StandardCharsets.UTF_8);
            Arrays.fill(piece, (byte) 0);
            return text;
        }).collect().asList().await().indefinitely().stream().collect(Collectors.joining());
        assertEquals(csv, copied);
    }

    @ParameterizedTest
    @CsvSource({ "400, 502", "401, 502", "403, 502", "404, 404", "409, 502", "500, 502" })
    void aStatusOfTheServiceIsMapped(int service, int expected) {
        fault("""
                {"operation": "ExportLLMObsDataset", "kind": "status", "status": %d}
                """.formatted(service));
        get("/datasets/{id}/export", dataset).then().statusCode(expected);
    }

    @Test
    void aRateLimitIsMappedWithItsWait() {
        fault("""
                {"operation": "ExportLLMObsDataset", "kind": "status", "status": 429, "headers": {"X-RateLimit-Reset": "3600"}}
                """);
        int wait = Integer.parseInt(get("/datasets/{id}/export", dataset).then().statusCode(503).extract()
                .header("Retry-After"));
        assertEquals(3600, wait, 5);
    }

    @Test
    void aMissingResponseIsMapped() {
        fault("""
                {"operation": "ListLLMObsDatasets", "kind": "cut", "bytes": 10}
                """);
        get("/datasets/{id}/export", dataset).then().statusCode(504);
    }

    private void fault(String json) {
        given().baseUri(emulator).body(json).post("/_emulator/faults").then().statusCode(200);
    }
}
