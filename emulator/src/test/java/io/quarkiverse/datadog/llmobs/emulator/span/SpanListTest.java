package io.quarkiverse.datadog.llmobs.emulator.span;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.encode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

/** The list of spans. The clock stands at 2026-08-13T19:39:31.418984498Z. */
class SpanListTest {

    static final String SPANS = API + "/spans/events";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String... spans) {
        running.emulator.seed("""
                {"projects":[],"spans":[%s]}""".formatted(String.join(",", spans)));
    }

    /** A span with these further members, such as {@code ,"start":"now-1m"}. */
    static String span(String id, String members) {
        return """
                {"span_id":"%s","trace_id":"t","name":"answer","span_kind":"llm","ml_app":"bot"%s}""".formatted(id, members);
    }

    private List<String> ids(String query) {
        return ids(running.client.get(SPANS + query));
    }

    static List<String> ids(TestClient.Response response) {
        assertEquals(200, response.status(), response.text());
        List<String> ids = new ArrayList<>();
        response.data().forEach(span -> ids.add(span.path("id").asText()));
        return ids;
    }

    @Test
    void aSpanHasTheAttributesOfTheSeed() {
        seed("""
                {"span_id":"s","trace_id":"t","parent_id":"p","name":"answer","span_kind":"llm","ml_app":"bot","status":"error",
                 "start_ns":1786649971000000000,"duration":1.5e9,"input":{"messages":[{"role":"user","content":"Hi"}]},
                 "output":{"value":"Hello"},"model_name":"m","model_provider":"v","metadata":{"a":null},"metrics":{"tokens":3},
                 "evaluation":{"toxicity":{"value":0.1,"eval_metric_type":"score"}},"intent":"greet","tags":["env:prod"],
                 "tool_definitions":[{"name":"search","schema":{"type":"object"}}]}""");
        TestClient.Response response = running.client.get(SPANS);
        assertEquals("""
                {"id":"s","type":"span","attributes":{"span_id":"s","trace_id":"t","parent_id":"p","name":"answer",\
                "span_kind":"llm","ml_app":"bot","status":"error","start_ns":1786649971000000000,"duration":1.5E+9,\
                "input":{"messages":[{"role":"user","content":"Hi"}]},"output":{"value":"Hello"},"model_name":"m",\
                "model_provider":"v","metadata":{"a":null},"metrics":{"tokens":3},\
                "evaluation":{"toxicity":{"value":0.1,"eval_metric_type":"score"}},"intent":"greet","tags":["env:prod"],\
                "tool_definitions":[{"name":"search","schema":{"type":"object"}}]}}""",
                response.text().substring("{\"data\":[".length(), response.text().indexOf("],\"meta\"")));
        assertEquals(List.of("elapsed", "page", "request_id", "status"), TestClient.names(response.json().get("meta")));
        assertEquals("{}", response.json().at("/meta/page").toString());
    }

    @Test
    void withoutARangeTheLast15MinutesAreListedNewestFirst() {
        seed(span("now", ""), span("recent", ",\"start\":\"now-15m\""), span("old", ",\"start\":\"now-901s\""));
        assertEquals(List.of("now", "recent"), ids(""));
    }

    @ParameterizedTest
    @CsvSource({ "now-1h,now,3", "now-16m,now-1m,2", "now-2d,now-1h,0", "2026-08-13T19:24:31Z,2026-08-13T19:30:00%2B00:00,1",
            "2026-08-13T21:24:31%2B02:00,now,2", "1786648000000,1786649971418,2", "0,9000000000000,3" })
    void theRangeHasThreeForms(String from, String to, int found) {
        seed(span("now", ""), span("recent", ",\"start\":\"now-15m\""), span("old", ",\"start\":\"now-901s\""));
        assertEquals(found, ids("?filter%5Bfrom%5D=" + from + "&filter%5Bto%5D=" + to).size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "filter%5Bfrom%5D=yesterday", "filter%5Bto%5D=now-15", "filter%5Bfrom%5D=2026-08-13",
            "filter%5Bto%5D=2026-08-13T19:39:31", "filter%5Bfrom%5D=", "sort=name", "sort=", "include_attachments=yes",
            "page%5Blimit%5D=0", "page%5Bcursor%5D=x", "filter%5Bquery%5D=word", "filter%5Bto%5D=now-999999999w" })
    void whatIsNotDescribedIsRejected(String parameter) {
        assertEquals(400, running.client.get(SPANS + "?" + parameter).status());
    }

    @ParameterizedTest
    @CsvSource({ "span_id=a,a", "trace_id=t2,b", "span_kind=tool,b", "span_name=look%20up,b", "ml_app=bot,a", "ml_app=BOT,''",
            "span_kind=llm&filter%5Bspan_id%5D=b,''" })
    void aFilterMatchesAnAttribute(String filter, String found) {
        seed(span("a", ""), """
                {"span_id":"b","trace_id":"t2","name":"look up","span_kind":"tool","ml_app":"shop"}""");
        assertEquals(found.isEmpty() ? List.of() : List.of(found), ids("?filter%5B" + filter.replaceFirst("=", "%5D=")));
    }

    @Test
    void aQueryReplacesTheOtherFiltersButNotTheRange() {
        seed(span("a", ",\"tags\":[\"env:prod\"]"), span("b", ",\"tags\":[\"env:prod\"],\"start\":\"now-1h\""), span("c", ""));
        assertEquals(List.of("a"), ids("?filter%5Bquery%5D=env:prod&filter%5Bml_app%5D=other"));
    }

    @Test
    void spansAreListedInBothOrdersPageByPage() {
        List<String> oldestFirst = IntStream.range(0, 25).mapToObj(i -> "s" + i).toList();
        // half of them start at the same time
        seed(IntStream.range(0, 25).mapToObj(i -> span("s" + i, ",\"start\":\"now-%ss\"".formatted(60 - 4 * (i / 2))))
                .toArray(String[]::new));
        List<String> newestFirst = new ArrayList<>(oldestFirst);
        Collections.reverse(newestFirst);
        assertEquals(List.of(10, 10, 5), walk("?sort=timestamp", oldestFirst));
        assertEquals(List.of(10, 10, 5), walk("?sort=-timestamp", newestFirst));
        assertEquals(List.of(10, 10, 5), walk("?include_attachments=false", newestFirst));
        assertEquals(List.of(25), walk("?page%5Blimit%5D=25", newestFirst));
        assertEquals(List.of(24, 1), walk("?page%5Blimit%5D=24", newestFirst));
    }

    /** The sizes of the pages. */
    private List<Integer> walk(String query, List<String> expected) {
        List<Integer> sizes = new ArrayList<>();
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            TestClient.Response page = running.client
                    .get(SPANS + query + (cursor.isEmpty() ? "" : "&page%5Bcursor%5D=" + encode(cursor)));
            all.addAll(ids(page));
            sizes.add(page.data().size());
            cursor = page.json().at("/meta/page/after").asText();
        } while (!cursor.isEmpty());
        assertEquals(expected, all);
        return sizes;
    }

    @Test
    void aPageWithoutTheFiltersOfThePageBeforeIsRejected() {
        seed(span("a", ""), span("b", ""));
        String filters = "?page%5Blimit%5D=1&filter%5Bml_app%5D=bot";
        String cursor = "&page%5Bcursor%5D="
                + encode(running.client.get(SPANS + filters).json().at("/meta/page/after").asText());
        assertEquals(List.of("a"), ids(filters + cursor));
        assertEquals(400, running.client.get(SPANS + "?page%5Blimit%5D=1" + cursor).status());
        assertEquals(400, running.client.get(SPANS + filters + "&sort=timestamp" + cursor).status());
    }

    @Test
    void theFaultsOfListsConcernSpansToo() {
        seed(span("a", ""), span("b", ""));
        running.emulator.faults().on("ListLLMObsSpans", Fault.emptyPage().times(1));
        TestClient.Response empty = running.client.get(SPANS);
        assertEquals(List.of(), ids(empty));
        String next = empty.json().at("/meta/page/after").asText();
        assertEquals(List.of("b", "a"), ids("?page%5Bcursor%5D=" + encode(next)));
        running.emulator.faults().on("ListLLMObsSpans", Fault.repeatedCursor());
        String repeated = running.client.get(SPANS + "?page%5Blimit%5D=1").json().at("/meta/page/after").asText();
        assertEquals(repeated, running.client.get(SPANS + "?page%5Blimit%5D=1&page%5Bcursor%5D=" + encode(repeated)).json()
                .at("/meta/page/after").asText());
        assertTrue(repeated.length() > 1);
    }
}
