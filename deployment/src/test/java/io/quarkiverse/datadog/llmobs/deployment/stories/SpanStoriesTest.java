package io.quarkiverse.datadog.llmobs.deployment.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.span.Span;
import io.quarkiverse.datadog.llmobs.span.SpanKind;
import io.quarkiverse.datadog.llmobs.span.SpanOrder;
import io.quarkiverse.datadog.llmobs.span.SpanQuery;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Reads the spans of a seed: 25 of the application bot, of which the last ten are old, and one of another application.
 */
class SpanStoriesTest {

    private static final List<String> IDS = IntStream.range(0, 25).mapToObj(i -> "s" + i).toList();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = StoryEmulators.ofTheLiveForm(seed())
            .andThen(SpanStoriesTest::checkPages).application();

    private static String seed() {
        String spans = IntStream.range(0, 25).mapToObj(i -> span("s" + i, "bot", i < 15 ? i : 1000 + i))
                .collect(Collectors.joining(","));
        return """
                {"projects":[],"spans":[%s,%s]}""".formatted(spans, span("x", "shop", 1));
    }

    private static String span(String id, String app, int seconds) {
        return """
                {"span_id":"%s","trace_id":"t%s","name":"answer","span_kind":"%s","ml_app":"%s","start":"now-%ss",
                 "tags":["env:prod"],"output":{"value":"4"}}"""
                .formatted(id, id, id.equals("s3") ? "tool" : "llm", app, seconds);
    }

    private static void checkPages(List<RecordedRequest> requests) {
        assertEquals(6, requests.stream().filter(request -> request.rawQuery() != null)
                .map(request -> URLDecoder.decode(request.rawQuery(), StandardCharsets.UTF_8))
                .filter(query -> query.contains("page[cursor]=") && query.contains("filter[ml_app]=bot")
                        && query.contains("filter[from]=now-1h"))
                .count(), "pages after the first one, each with the filters");
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private static List<String> ids(Paged<Span> spans) {
        return spans.stream().map(Span::spanId).toList();
    }

    @Test
    void theSpansOfTheLast15MinutesAreListedPageByPage() {
        assertEquals(16, llmobs.spans().list().stream().count());
    }

    @Test
    void aFilterTravelsWithEveryPage() {
        SpanQuery query = SpanQuery.all().from("now-1h").withMlApp("bot");
        assertEquals(IDS, ids(llmobs.spans().list(query).withPageSize(7)));
        List<String> oldestFirst = new ArrayList<>(IDS);
        Collections.reverse(oldestFirst);
        assertEquals(oldestFirst, reactive.spans().list(query.inOrder(SpanOrder.OLDEST_FIRST)).withPageSize(20).stream()
                .map(Span::spanId).collect().asList().await().indefinitely());
    }

    @Test
    void aSearchHasTheSamePagesAndFurtherFilters() {
        SpanQuery query = SpanQuery.all().from("now-15m").withMlApp("bot").withTags(Map.of("env", "prod"))
                .withTimeOffset(Duration.ofMinutes(-10));
        assertEquals(IDS.subList(15, 25), ids(llmobs.spans().search(query).withPageSize(3)));
        SpanQuery all = SpanQuery.all().from("now-1h").withMlApp("bot");
        Page<Span> first = llmobs.spans().search(all).firstPage();
        assertEquals(IDS.subList(10, 25), reactive.spans().search(all).from(first.next().orElseThrow()).stream()
                .map(Span::spanId).collect().asList().await().indefinitely());
        assertEquals(List.of(), ids(llmobs.spans().search(query.withTags(Map.of("env", "test")))));
    }

    @Test
    void aListingHasNeitherTagsNorATimeOffset() {
        assertEquals("A listing of spans has no filter for tags, but the query has {env=prod}; use search(…)",
                assertThrows(IllegalArgumentException.class,
                        () -> llmobs.spans().list(SpanQuery.all().withTags(Map.of("env", "prod")))).getMessage());
        assertEquals("A listing of spans has no time offset, but the query has PT1S; use search(…)",
                assertThrows(IllegalArgumentException.class,
                        () -> llmobs.spans().list(SpanQuery.all().withTimeOffset(Duration.ofSeconds(1)))).getMessage());
    }

    @Test
    void aListingIsResumedAtACursor() {
        Paged<Span> spans = llmobs.spans().list(SpanQuery.all().from("now-1h").withMlApp("bot"));
        Page<Span> first = spans.firstPage();
        assertEquals(10, first.items().size());
        Cursor kept = Cursor.of(first.next().orElseThrow().toString());
        assertEquals(IDS.subList(10, 25), ids(spans.from(kept)));
    }

    @Test
    void spansAreSelectedByKindOrByAQuery() {
        assertEquals(List.of("s3"), ids(llmobs.spans().list(SpanQuery.all().withKind(SpanKind.TOOL))));
        assertEquals(List.of("x"), ids(llmobs.spans().list(SpanQuery.all().matching("ml_app:shop env:prod"))));
        assertEquals(List.of(), ids(llmobs.spans().list(SpanQuery.all().withTraceId("none"))));
    }
}
