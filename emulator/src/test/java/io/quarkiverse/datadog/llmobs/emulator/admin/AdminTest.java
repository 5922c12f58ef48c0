package io.quarkiverse.datadog.llmobs.emulator.admin;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationTable;

class AdminTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();
    private TestClient admin;

    @BeforeEach
    void createClientWithoutKeys() {
        admin = new TestClient(running.emulator.baseUri());
    }

    @Test
    void healthNeedsNoKeysAndIsNotLogged() {
        assertEquals("""
                {"status":"ok"}""", admin.get("/_emulator/health").text());
        assertTrue(running.emulator.requests().isEmpty());
    }

    @Test
    void coverageListsAllOperations() {
        JsonNode coverage = admin.get("/_emulator/coverage").json();
        assertEquals(OperationTable.all().size(), coverage.size());
        Map<String, String> listed = new LinkedHashMap<>();
        coverage.forEach(row -> listed.put(row.get("operation").asText(), row.get("coverage").asText()));
        assertEquals("emulated", listed.get("ListLLMObsDatasets"));
        assertEquals("seeded", listed.get("ListLLMObsPatternsTopics"));
        assertEquals(running.emulator.operations(), listed.keySet().stream()
                .filter(id -> !listed.get(id).equals("rejected")).collect(toSet()));
        assertEquals(listed.toString(), running.emulator.coverage().toString());
    }

    @Test
    void faultsCanBeAddedAndClearedOverHttp() {
        TestClient.Response on = admin.post("/_emulator/faults",
                """
                        {"operation":"ListLLMObsProjects","kind":"status","status":503,"times":2,\
                        "headers":{"retry-after":1}}""");
        assertEquals(
                """
                        [{"operation":"ListLLMObsProjects","kind":"status","status":503,\
                        "headers":{"retry-after":"1"},"times":2}]""",
                on.text());
        assertEquals("1", running.client.get(API + "/projects").headers().firstValue("retry-after").orElse(""));
        assertEquals(1, admin.get("/_emulator/faults").json().at("/0/times").asInt());
        assertEquals("[]", admin.delete("/_emulator/faults?operation=ListLLMObsProjects").text());
        assertEquals(200, running.client.get(API + "/projects").status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "route=ListLLMObsProjects", "operation=ListLLMObsProjects&route=x", "Operation=ListLLMObsProjects",
            "operations" })
    void anUnknownParameterClearsNoFault(String query) {
        String faults = admin.post("/_emulator/faults", """
                {"operation":"ListLLMObsProjects","kind":"status","status":503}""").text();
        TestClient.Response response = admin.delete("/_emulator/faults?" + query);
        assertEquals(400, response.status());
        assertTrue(response.json().path("error").asText().startsWith("unknown parameter"), response::text);
        assertEquals(faults, admin.get("/_emulator/faults").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"delay","millis":5}
            {"kind":"cut","bytes":5}
            {"kind":"empty_page"}
            {"kind":"repeated_cursor"}
            {"kind":"malformed_json"}
            {"kind":"read_lag"}""")
    void everyKindOfFaultHasAJsonForm(String fault) {
        String body = fault.replace("{", """
                {"operation":"ListLLMObsDatasetRecords",""");
        assertEquals("[" + body + "]", admin.post("/_emulator/faults", body).text());
        assertEquals("[]", admin.delete("/_emulator/faults").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            []
            {}
            {"kind":"status","status":500}
            {"operation":"ListProjects","kind":"status","status":500}
            {"operation":"ListLLMObsProjects","kind":"x"}
            {"operation":"ListLLMObsProjects","kind":"status"}
            {"operation":"CreateLLMObsProject","kind":"empty_page"}
            {"operation":"ListLLMObsProjects","kind":"empty_page","times":0}""")
    void anInvalidFaultIsExplained(String body) {
        TestClient.Response response = admin.post("/_emulator/faults", body);
        assertEquals(400, response.status());
        assertTrue(response.json().path("error").asText().length() > 10);
    }

    @Test
    void stateCanBeSeededAndResetOverHttp() {
        assertEquals(200, admin.post("/_emulator/seed", """
                {"projects":[{"name":"p"}]}""").status());
        assertEquals(1, running.client.get(API + "/projects").data().size());
        assertEquals(1, admin.get("/_emulator/requests").json().path("ListLLMObsProjects").asInt());
        assertEquals(200, admin.post("/_emulator/reset", "").status());
        assertEquals(0, admin.get("/_emulator/requests").json().path("ListLLMObsProjects").asInt());
        assertEquals(0, running.client.get(API + "/projects").data().size());
        assertEquals(400, admin.post("/_emulator/seed", """
                {"projects":1}""").status());
    }

    @Test
    void aFailureOfTheEmulatorIsNotAConflict() {
        AtomicBoolean fails = new AtomicBoolean();
        InstantSource clock = () -> {
            if (fails.get()) {
                throw new IllegalStateException("no time");
            }
            return RunningEmulator.NOW;
        };
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(EmulatorOptions.defaults().withClock(clock.withZone(ZoneOffset.UTC)))) {
            fails.set(true);
            TestClient.Response response = new TestClient(emulator.baseUri()).post("/_emulator/seed", """
                    {"projects":[]}""");
            assertEquals(500, response.status(), response::text);
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertEquals(404, admin.get("/_emulator/nothing").status());
        assertEquals(404, admin.get("/_emulator").status());
    }

    @Test
    void requestsFromWebPagesAreRejected() throws IOException {
        assertTrue(raw("Host: 127.0.0.1").startsWith("HTTP/1.1 200"));
        assertTrue(raw("Host: localhost:80").startsWith("HTTP/1.1 200"));
        assertTrue(raw("Host: 127.0.0.1\r\nOrigin: http://127.0.0.1").startsWith("HTTP/1.1 403"));
        assertTrue(raw("Host: evil.example").startsWith("HTTP/1.1 403"));
        assertTrue(raw("Host: 127.0.0.1.evil.example").startsWith("HTTP/1.1 403"));
    }

    /** The JDK client does not let these headers be set. */
    private String raw(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", running.emulator.port())) {
            socket.getOutputStream().write(("GET /_emulator/health HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
