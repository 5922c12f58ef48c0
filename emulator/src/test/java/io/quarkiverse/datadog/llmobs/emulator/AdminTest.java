package io.quarkiverse.datadog.llmobs.emulator;

import static io.quarkiverse.datadog.llmobs.emulator.Client.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminTest {

    @RegisterExtension
    final Running running = Running.withoutContract();
    private Client admin;

    @BeforeEach
    void comeWithoutKeys() {
        admin = new Client(running.emulator.baseUri());
    }

    @Test
    void healthNeedsNoKeysAndLeavesNoTrace() {
        assertEquals("{\"status\":\"ok\"}", admin.get("/_emulator/health").text());
        assertTrue(running.emulator.exchanges().isEmpty());
    }

    @Test
    void coverageTellsOfAllOperations() {
        assertEquals(72, admin.get("/_emulator/coverage").json().size());
        assertEquals(Route.values().length, admin.get("/_emulator/coverage").text().split("\"emulated\"").length - 1);
    }

    @Test
    void faultsAreSwitchedFromOutside() {
        Client.Reply on = admin.post("/_emulator/faults",
                "{\"route\":\"LIST_PROJECTS\",\"kind\":\"status\",\"status\":503,\"times\":2,\"headers\":{\"retry-after\":1}}");
        assertEquals(
                "[{\"route\":\"LIST_PROJECTS\",\"kind\":\"status\",\"status\":503,\"headers\":{\"retry-after\":\"1\"},\"times\":2}]",
                on.text());
        assertEquals("1", running.client.get(API + "/projects").headers().firstValue("retry-after").orElse(""));
        assertEquals(1, admin.get("/_emulator/faults").json().at("/0/times").asInt());
        assertEquals("[]", admin.delete("/_emulator/faults?route=LIST_PROJECTS").text());
        assertEquals(200, running.client.get(API + "/projects").status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"kind\":\"delay\",\"millis\":5}", "{\"kind\":\"cut\",\"bytes\":5}", "{\"kind\":\"empty_page\"}",
            "{\"kind\":\"repeated_cursor\"}", "{\"kind\":\"malformed_json\"}", "{\"kind\":\"read_lag\"}" })
    void everyKindOfFaultHasAForm(String fault) {
        String body = fault.replace("{", "{\"route\":\"LIST_RECORDS\",");
        assertEquals("[" + body + "]", admin.post("/_emulator/faults", body).text());
        assertEquals("[]", admin.delete("/_emulator/faults").text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "{}", "{\"route\":\"X\",\"kind\":\"status\",\"status\":500}",
            "{\"route\":\"LIST_PROJECTS\",\"kind\":\"x\"}", "{\"route\":\"LIST_PROJECTS\",\"kind\":\"status\"}",
            "{\"route\":\"CREATE_PROJECT\",\"kind\":\"empty_page\"}",
            "{\"route\":\"LIST_PROJECTS\",\"kind\":\"empty_page\",\"times\":0}" })
    void aWrongFaultIsExplained(String body) {
        Client.Reply reply = admin.post("/_emulator/faults", body);
        assertEquals(400, reply.status());
        assertTrue(reply.json().path("error").asText().length() > 10);
    }

    @Test
    void stateIsSeededAndResetFromOutside() {
        assertEquals(200, admin.post("/_emulator/seed", "{\"projects\":[{\"name\":\"p\"}]}").status());
        assertEquals(1, running.client.get(API + "/projects").data().size());
        assertEquals(1, admin.get("/_emulator/requests").json().path("LIST_PROJECTS").asInt());
        assertEquals(200, admin.post("/_emulator/reset", "").status());
        assertEquals(0, admin.get("/_emulator/requests").json().path("LIST_PROJECTS").asInt());
        assertEquals(0, running.client.get(API + "/projects").data().size());
        assertEquals(400, admin.post("/_emulator/seed", "{\"projects\":1}").status());
    }

    @Test
    void aFailureOfTheEmulatorIsNotAConflict() {
        AtomicBoolean fails = new AtomicBoolean();
        InstantSource clock = () -> {
            if (fails.get()) {
                throw new IllegalStateException("no time");
            }
            return Running.NOW;
        };
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(EmulatorOptions.defaults().withClock(clock.withZone(ZoneOffset.UTC)))) {
            fails.set(true);
            Client.Reply reply = new Client(emulator.baseUri()).post("/_emulator/seed", "{\"projects\":[]}");
            assertEquals(500, reply.status(), reply::text);
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertEquals(404, admin.get("/_emulator/nothing").status());
        assertEquals(404, admin.get("/_emulator").status());
    }

    @Test
    void webPagesAreTurnedAway() throws IOException {
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
