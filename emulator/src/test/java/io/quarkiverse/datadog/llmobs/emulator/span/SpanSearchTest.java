package io.quarkiverse.datadog.llmobs.emulator.span;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.span.SpanListTest.SPANS;
import static io.quarkiverse.datadog.llmobs.emulator.span.SpanListTest.ids;
import static io.quarkiverse.datadog.llmobs.emulator.span.SpanListTest.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** The search for spans. The clock stands at 2026-08-13T19:39:31.418984498Z. */
class SpanSearchTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @BeforeEach
    void seed() {
        running.emulator.seed("""
                {"projects":[],"spans":[%s,%s,%s]}""".formatted(span("a", ",\"tags\":[\"env:prod\",\"team:qa\"]"),
                span("b", ",\"start\":\"now-1m\",\"tags\":[\"env:prod\"]"), span("c", ",\"start\":\"now-20m\"")));
    }

    private TestClient.Response search(String attributes) {
        return running.client.post(SPANS + "/search", document("spans", attributes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | a b
            {"filter":{"from":"now-1h"}} | a b c
            {"filter":{"from":"now-1h"},"sort":"timestamp"} | c b a
            {"filter":{"tags":{"env":"prod"}}} | a b
            {"filter":{"tags":{"env":"prod","team":"qa"}}} | a
            {"filter":{"query":"team:qa","tags":{"env":"test"}}} | a
            {"filter":{"span_id":"b","span_kind":"llm","ml_app":"bot","span_name":"answer","trace_id":"t"}} | b
            {"filter":{"to":"now-30s"}} | b
            {"options":{"time_offset":-600,"include_attachments":false}} | c
            {"page":{"limit":1}} | a""")
    void theBodySelectsSpans(String attributes, String found) {
        assertEquals(List.of(found.split(" ")), ids(search(attributes)));
    }

    @Test
    void aPageStartsAtTheCursorInTheBody() {
        TestClient.Response first = search("""
                {"filter":{"from":"now-1h","tags":{"env":"prod"}},"page":{"limit":1}}""");
        String cursor = first.json().at("/meta/page/after").asText();
        TestClient.Response second = search("""
                {"filter":{"from":"now-1h","tags":{"env":"prod"}},"page":{"limit":1,"cursor":"%s"}}""".formatted(cursor));
        assertEquals(List.of("b"), ids(second));
        assertEquals("{}", second.json().at("/meta/page").toString());
        assertEquals(400, search("""
                {"filter":{"from":"now-1h"},"page":{"limit":1,"cursor":"%s"}}""".formatted(cursor)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"page\":{\"limit\":0}}", "{\"page\":{\"cursor\":\"x\"}}", "{\"sort\":\"name\"}",
            "{\"filter\":{\"from\":\"soon\"}}", "{\"filter\":{\"tags\":{\"env\":1}}}", "{\"filter\":{\"tags\":[]}}",
            "{\"filter\":[]}",
            "{\"options\":{\"time_offset\":0.5}}", "{\"options\":{\"time_offset\":9000000000}}",
            "{\"filter\":{\"to\":\"9000000000000\"},\"options\":{\"time_offset\":3000000000}}",
            "{\"options\":{\"include_attachments\":\"no\"}}" })
    void anInvalidSearchIsRejected(String attributes) {
        assertEquals(400, search(attributes).status());
    }

    @Test
    void anotherTypeIsRejected() {
        assertEquals(400, running.client.post(SPANS + "/search", document("span", "{}")).status());
    }

    @Test
    void theFaultsOfListsConcernSearchesToo() {
        running.emulator.faults().on("SearchLLMObsSpans", Fault.emptyPage().times(1));
        TestClient.Response empty = search("{}");
        assertEquals(List.of(), ids(empty));
        assertEquals(List.of("a", "b"), ids(search("""
                {"page":{"cursor":"%s"}}""".formatted(empty.json().at("/meta/page/after").asText()))));
    }
}
