package io.quarkiverse.datadog.llmobs.emulator.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** A recorded request to the live service and its response. */
record Recording(JsonNode json) {

    static final String RESOURCE = "/recorded/recorded-js.jsonl";

    static List<Recording> all() {
        try (InputStream in = Recording.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(TestClient::parse).map(Recording::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return json.path("method").asText();
    }

    String path() {
        return json.path("path").asText();
    }

    /** The same request to another path. */
    Recording at(String path) {
        return new Recording(((ObjectNode) json.deepCopy()).put("path", path));
    }

    /** A segment of the path, the first one has the number 1. */
    String segment(int number) {
        return path().split("/")[number];
    }

    JsonNode sent() {
        return json.path("request_body").at("/data/attributes");
    }

    JsonNode response() {
        return json.get("response_body");
    }

    int status() {
        return json.path("status").asInt();
    }

    String contentType() {
        return json.at("/response_headers/content-type").asText();
    }

    /** An emulator at the time of the recording: some requests depend on it. */
    LlmObservabilityEmulator start() {
        Instant date = Instant.from(
                DateTimeFormatter.RFC_1123_DATE_TIME.parse(json.at("/response_headers/date").asText()));
        return LlmObservabilityEmulator.start(EmulatorOptions.defaults().withClock(Clock.fixed(date, ZoneOffset.UTC)));
    }

    TestClient.Response sendTo(LlmObservabilityEmulator emulator) {
        JsonNode body = json.get("request_body");
        // The JDK client rejects raw brackets.
        String query = json.path("raw_query").asText().replace("[", "%5B").replace("]", "%5D");
        return TestClient.of(emulator).send(method(), path() + (query.isEmpty() ? "" : "?" + query),
                body.isNull() ? null : body.toString());
    }

    @Override
    public String toString() {
        return method() + " " + path();
    }
}
