package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

/**
 * A request that the live service took, and its answer, recorded by another client.
 */
final class RecordedExchange {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> OURS = Set.of("POST projects", "GET datasets", "POST datasets", "GET records",
            "POST records", "POST experiments");

    /** What frames the body is for the server to say that sends it again. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    private final JsonNode recorded;

    private RecordedExchange(JsonNode recorded) {
        this.recorded = recorded;
    }

    static RecordedExchange of(String line) {
        try {
            return new RecordedExchange(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** The lines that record an operation of this client. */
    static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RecordedExchange.class.getResourceAsStream("/recorded/recorded-js.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> OURS.contains(of(line).operation())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The method and the last part of the path, which together tell the operations apart. */
    String operation() {
        return method() + path().substring(path().lastIndexOf('/')).replace('/', ' ');
    }

    /** Tells the recordings of one operation apart, too. */
    String name() {
        String created = text(attributes().path("name"));
        return method() + " " + path() + (query().isEmpty() ? "" : "?" + query()) + (created == null ? "" : " of " + created);
    }

    /** The project in the path. */
    String project() {
        return path().split("/")[5];
    }

    /** The dataset in the path. */
    String dataset() {
        return path().split("/")[7];
    }

    /** A parameter of the query, or null. */
    String parameter(String name) {
        for (JsonNode parameter : recorded.get("query")) {
            if (parameter.get(0).asText().equals(name)) {
                return parameter.get(1).asText();
            }
        }
        return null;
    }

    /** The type that the request names. */
    String type() {
        return recorded.at("/request_body/data/type").asText();
    }

    JsonNode attributes() {
        return recorded.at("/request_body/data/attributes");
    }

    /** A value as a caller has it. */
    static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }

    static Map<String, Object> map(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<Map<String, Object>>() {
        });
    }

    static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    void answerOn(Wire wire) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(recorded.get("status").intValue())
                .withBody(recorded.get("response_body").toString());
        recorded.get("response_headers").fields().forEachRemaining(header -> {
            if (!FRAMING.contains(header.getKey())) {
                answer.withHeader(header.getKey(), header.getValue().asText());
            }
        });
        wire.stubFor(request(method(), urlPathEqualTo(path())).willReturn(answer));
    }

    /** One request was received, and it is the recorded one. */
    void assertReceivedBy(Wire wire) {
        assertEquals(1, wire.count());
        LoggedRequest received = wire.requests().get(0);
        URI url = URI.create(received.getUrl());
        assertEquals(method(), received.getMethod().getName());
        assertEquals(path(), url.getRawPath());
        assertEquals(query(), url.getQuery() == null ? "" : url.getQuery());
        JsonNode body = recorded.get("request_body");
        if (body.isNull()) {
            assertEquals("", received.getBodyAsString());
        } else {
            assertTrue(equalToJson(body.toString()).match(received.getBodyAsString()).isExactMatch(),
                    () -> body + " was recorded, but sent was " + received.getBodyAsString());
        }
    }

    /** The resources of the recorded answer. */
    List<Facts> answer() {
        JsonNode data = recorded.at("/response_body/data");
        return StreamSupport.stream((data.isArray() ? data : List.of(data)).spliterator(), false).map(Facts::of).toList();
    }

    private String method() {
        return recorded.get("method").asText();
    }

    private String path() {
        return recorded.get("path").asText();
    }

    private String query() {
        return recorded.get("raw_query").asText();
    }
}
