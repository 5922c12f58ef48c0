package io.quarkiverse.datadog.llmobs.deployment.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;
import io.quarkus.test.QuarkusUnitTest;

/**
 * How pages of spans are requested and read.
 */
class SpansOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    private static ResponseDefinitionBuilder page(String id, String meta) {
        return Wire.json(200, """
                {"data": [{"id": "%s", "type": "span", "attributes": {"span_id": "%s"}}], "meta": %s}""".formatted(id, id,
                meta));
    }

    @Test
    void aSearchRepeatsItsFiltersInTheBodyOfEveryPage() {
        WIRE.respond(page("1", """
                {"page": {"after": "a+/="}, "status": "done"}"""), page("2", """
                {"page": null, "status": "done"}"""));
        SpanQuery query = SpanQuery.all().from("now-1h").withMlApp("bot");
        assertEquals(List.of("1", "2"), llmobs.spans().search(query).withPageSize(1).stream().map(Span::spanId).toList());
        assertEquals("""
                {"data":{"type":"spans","attributes":{"filter":{"from":"now-1h","ml_app":"bot"},"page":{"limit":1}}}}""",
                WIRE.requests().get(0).getBodyAsString());
        assertEquals("""
                {"data":{"type":"spans","attributes":{"filter":{"from":"now-1h","ml_app":"bot"},\
                "page":{"cursor":"a+/=","limit":1}}}}""", WIRE.requests().get(1).getBodyAsString());
    }

    @Test
    void aPageThatMetATimeoutIsAFailureAndNotAShorterPage() {
        WIRE.respond(page("1", """
                {"page": {"after": "a"}, "status": "done"}"""), page("2", """
                {"page": {}, "status": "timeout"}"""));
        Iterator<Span> spans = llmobs.spans().list().iterator();
        assertEquals("1", spans.next().spanId());
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, spans::next);
        assertTrue(failure.getMessage().contains("timeout") && failure.getMessage().contains("shorter range"),
                failure.getMessage());
        assertEquals("ListLLMObsSpans", failure.operation().orElseThrow());
        assertEquals(2, WIRE.count());
    }
}
