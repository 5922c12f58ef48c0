package io.quarkiverse.datadog.llmobs.runtime.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.type.TypeReference;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanEvaluation;
import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanStatus;

/**
 * The documents of spans.
 */
class SpanDocumentsTest {

    private static final Type SPANS = new TypeReference<Document<List<Resource<Span>>>>() {
    }.getType();

    @SuppressWarnings("unchecked")
    private static Document<List<Resource<Span>>> read(String document) {
        return (Document<List<Resource<Span>>>) TestDocuments.reader().read(SPANS, "application/vnd.api+json",
                document.getBytes(StandardCharsets.UTF_8));
    }

    private static Span span(String attributes) {
        return read("""
                {"data":[{"id":"s","type":"span","attributes":{%s}}]}""".formatted(attributes)).data().get(0).attributes();
    }

    private static String nextCursor(String meta) {
        return read("""
                {"data":[],"meta":%s}""".formatted(meta)).meta().nextCursor();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"page\":null}", "{\"page\":{}}", "{\"page\":{\"after\":null}}",
            "{\"page\":{\"after\":\"\"}}",
            "{\"page\":{\"after\":\" \"}}", "{\"after\":\"\"}", "{\"after\":\"\",\"page\":{\"after\":\"\"}}", "{\"page\":[]}" })
    void theLastPageHasNoCursor(String meta) {
        assertNull(nextCursor(meta));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"after\":\"c\"}", "{\"page\":{\"after\":\"c\"}}", "{\"after\":\"\",\"page\":{\"after\":\"c\"}}",
            "{\"elapsed\":5,\"page\":{\"after\":\"c\",\"total\":7},\"status\":\"done\"}" })
    void theCursorOfTheNextPageHasOneOfTwoPlaces(String meta) {
        assertEquals("c", nextCursor(meta));
    }

    @Test
    void timesOfASpanAreNanoseconds() {
        Span span = span("\"start_ns\":1786649971418984498,\"duration\":1500000000.9");
        assertEquals(Instant.parse("2026-08-13T19:39:31.418984498Z"), span.start());
        assertEquals(Duration.ofMillis(1500), span.elapsed());
        assertEquals(Duration.ofSeconds(2), span("\"duration\":2E9").elapsed());
        assertNull(span("").start());
        assertNull(span("").elapsed());
    }

    @Test
    void unknownKindsAndMembersBreakNoRead() {
        Span span = span("""
                "span_kind":"guardrail","status":"cancelled","duration":"1s","metrics":{"tokens":"many"},"input":"text",
                "output":{"documents":[{"text":"d"}]},"evaluation":{"a":{"value":{"k":[1]},"latency":5},"b":null},
                "links":[1]""");
        assertEquals(SpanKind.of("guardrail"), span.spanKind());
        assertEquals(SpanStatus.of("cancelled"), span.status());
        assertNull(span.duration());
        assertNull(span.input());
        assertEquals(Map.of(), span.metrics());
        assertEquals(Map.of("duration", "1s", "metrics", Map.of("tokens", "many"), "input", "text", "links", List.of(1)),
                span.other());
        assertEquals(Map.of("documents", List.of(Map.of("text", "d"))), span.output().other());
        assertEquals(new SpanEvaluation(null, Map.of("k", List.of(1)), null, null, null, null, Map.of("latency", 5)),
                span.evaluation().get("a"));
        assertNull(span.evaluation().get("b"));
    }
}
