package io.quarkiverse.datadog.llmobs.runtime.json.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Recorded responses of the live service are read without loss, and recorded requests are sent unchanged.
 */
class RecordedExchangesTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    record Exchange(String method, String path, JsonNode request, JsonNode response) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Exchange> responses() throws IOException {
        return exchanges().filter(e -> e.response() != null && e.response().has("data"));
    }

    static Stream<Exchange> requests() throws IOException {
        return exchanges().filter(e -> requestType(e).isPresent());
    }

    private static Stream<Exchange> exchanges() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RecordedExchangesTest.class.getResourceAsStream("/recorded/recorded-js.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(RecordedExchangesTest::exchange).toList().stream();
        }
    }

    private static Exchange exchange(String line) {
        try {
            JsonNode node = PLAIN.readTree(line);
            return new Exchange(node.get("method").asText(), node.get("path").asText(), node.get("request_body"),
                    node.get("response_body"));
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    @Test
    void everyRecordingIsCovered() throws IOException {
        assertEquals(43, exchanges().count());
        assertEquals(exchanges().filter(e -> !e.response().isNull()).count(), responses().count());
        assertEquals(exchanges().filter(e -> !e.request().isNull()).count(), requests().count());
    }

    @ParameterizedTest
    @MethodSource("responses")
    void noMemberOfAResponseIsLost(Exchange exchange) throws IOException {
        Document<?> document = TestDocuments.reader().read(responseType(exchange),
                "application/vnd.api+json",
                PLAIN.writeValueAsBytes(exchange.response()));
        assertEquals(comparable(exchange.response()),
                comparable(PLAIN.readTree(TestDocuments.json().writeValueAsBytes(document))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsSentAsItWasRecorded(Exchange exchange) throws IOException {
        Object document = TestDocuments.json().readValue(PLAIN.writeValueAsBytes(exchange.request()),
                TestDocuments.json().constructType(requestType(exchange).orElseThrow()));
        assertEquals(withoutNulls(exchange.request()), PLAIN.readTree(TestDocuments.json().writeValueAsBytes(document)));
    }

    static Type responseType(Exchange exchange) {
        return ApiMethods.of(exchange.method(), exchange.path()).flatMap(ApiMethods::responseType).orElseThrow();
    }

    private static Optional<Type> requestType(Exchange exchange) {
        return ApiMethods.of(exchange.method(), exchange.path()).flatMap(ApiMethods::requestType);
    }

    /** The client leaves out an expected output that another client sends as null. */
    private static JsonNode withoutNulls(JsonNode request) {
        JsonNode copy = request.deepCopy();
        copy.findParents("expected_output").stream().filter(record -> record.get("expected_output").isNull())
                .forEach(record -> ((ObjectNode) record).remove("expected_output"));
        return copy;
    }

    /** Times are equal as times; null is absent; an absent list of tags is an empty one; attributes know the id. */
    private static JsonNode comparable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = PLAIN.createObjectNode();
            boolean resource = object.has("attributes");
            object.fields().forEachRemaining(field -> {
                if (field.getValue().isNull() || field.getKey().equals("tags") && field.getValue().isEmpty()) {
                    return;
                }
                copy.set(field.getKey(), comparable(field.getValue()));
            });
            if (resource) {
                ((ObjectNode) copy.get("attributes")).remove("id");
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = PLAIN.createArrayNode();
            array.forEach(element -> copy.add(comparable(element)));
            return copy;
        }
        if (node.isTextual() && node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*Z")) {
            return TextNode.valueOf(Instant.parse(node.asText()).toString());
        }
        return node;
    }
}
