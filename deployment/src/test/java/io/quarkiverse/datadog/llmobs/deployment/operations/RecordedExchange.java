package io.quarkiverse.datadog.llmobs.deployment.operations;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.ApiStyle;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.quarkiverse.datadog.llmobs.testkit.operation.RequestArguments;
import io.quarkiverse.datadog.llmobs.testkit.operation.ResultShape;
import io.quarkiverse.datadog.llmobs.testkit.operation.WireValues;

/**
 * A request that the live service accepted and its response, recorded by another client.
 */
record RecordedExchange(JsonNode recorded) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** These headers frame the body; the server that replays it sends its own. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

    /** One line for each recording. */
    static List<String> lines() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RecordedExchange.class.getResourceAsStream("/recorded/recorded-js.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RecordedExchange of(String line) {
        try {
            return new RecordedExchange(movedToNow(JSON.readTree(line)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** Metrics are not accepted a day after their time, by the service and so by the client. */
    private static JsonNode movedToNow(JsonNode recorded) {
        long now = System.currentTimeMillis();
        recorded.findParents("timestamp_ms").forEach(metric -> ((ObjectNode) metric).put("timestamp_ms", now));
        return recorded;
    }

    Optional<OperationCase> operation() {
        return OperationCases.matching(method(), path());
    }

    /** Distinguishes the recordings. */
    String name() {
        String query = recorded.get("raw_query").asText();
        String created = recorded.at("/request_body/data/attributes/name").asText();
        return method() + " " + path() + (query.isEmpty() ? "" : "?" + query) + (created.isEmpty() ? "" : " of " + created);
    }

    /** The arguments that make the recorded request. */
    RequestArguments arguments() {
        OperationCase operation = operation().orElseThrow();
        JsonNode body = recorded.get("request_body");
        return new RequestArguments(operation, operation.match(method(), path()).orElseThrow(), query(),
                body.isNull() ? null : body);
    }

    private Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (JsonNode parameter : recorded.get("query")) {
            query.computeIfAbsent(parameter.get(0).asText(), name -> new ArrayList<>()).add(parameter.get(1).asText());
        }
        return query;
    }

    /** Whether a group needs another request, because the response leaves out what its method returns. */
    private boolean isLookedUp(ApiStyle style) {
        return style != ApiStyle.RAW && recorded.get("response_body").isNull()
                && operation().orElseThrow().missingBody() == MissingBody.LOOKED_UP;
    }

    /** The number of requests of a call. */
    int requests(ApiStyle style) {
        return isLookedUp(style) ? 2 : 1;
    }

    /** The recorded response, and for a look-up a list of the thing in the path. */
    ResponseDefinitionBuilder[] responses() {
        return new ResponseDefinitionBuilder[] { response(), Wire.json(200, list()) };
    }

    private String list() {
        return """
                {"data": [{"id": "%s", "type": "things", "attributes": {"name": "looked up"}}], "meta": {"after": ""}}"""
                .formatted(path().substring(path().lastIndexOf('/') + 1));
    }

    private ResponseDefinitionBuilder response() {
        JsonNode body = recorded.get("response_body");
        ResponseDefinitionBuilder response = aResponse().withStatus(recorded.get("status").intValue())
                .withBody(body.isNull() ? "" : body.toString());
        recorded.get("response_headers").fields().forEachRemaining(header -> {
            if (!FRAMING.contains(header.getKey())) {
                response.withHeader(header.getKey(), header.getValue().asText());
            }
        });
        return response;
    }

    /** What a call returns for these responses. */
    Object result(ApiStyle style) {
        ResultShape shape = operation().orElseThrow().shape();
        if (isLookedUp(style)) {
            return ((List<?>) WireValues.read(new ResultShape(ResultShape.Kind.LIST, shape.type()), list())).get(0);
        }
        JsonNode body = recorded.get("response_body");
        return body.isNull() ? null : WireValues.read(shape, body.toString());
    }

    /** The request is the recorded one, except that what is null is not sent. */
    void assertSent(LoggedRequest request) {
        URI url = URI.create(request.getUrl());
        assertEquals(method(), request.getMethod().getName());
        assertEquals(path(), url.getRawPath());
        assertEquals(recorded.get("raw_query").asText(), url.getQuery() == null ? "" : url.getQuery());
        JsonNode body = recorded.get("request_body");
        if (body.isNull()) {
            assertEquals("", request.getBodyAsString());
        } else {
            assertTrue(equalToJson(withoutNulls(body).toString()).match(request.getBodyAsString()).isExactMatch(),
                    () -> body + " was recorded, but the client sent " + request.getBodyAsString());
        }
    }

    private static JsonNode withoutNulls(JsonNode json) {
        JsonNode copy = json.deepCopy();
        copy.findParents("expected_output").stream().filter(record -> record.get("expected_output").isNull())
                .forEach(record -> ((ObjectNode) record).remove("expected_output"));
        return copy;
    }

    private String method() {
        return recorded.get("method").asText();
    }

    private String path() {
        return recorded.get("path").asText();
    }
}
