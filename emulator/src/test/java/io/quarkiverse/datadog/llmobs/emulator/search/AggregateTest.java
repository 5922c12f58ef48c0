package io.quarkiverse.datadog.llmobs.emulator.search;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.metric;
import static io.quarkiverse.datadog.llmobs.emulator.event.EventCalls.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class AggregateTest {

    private static final long NOW = RunningEmulator.NOW.toEpochMilli();

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @BeforeEach
    void pushMetrics() {
        running.emulator.seed(SearchCalls.SEED);
        push("e1", metric("1", "length", "score", """
                ,"score_value":5,"tags":["team:qa"]"""), metric("2", "length", "score", """
                ,"score_value":2,"tags":["team:qa"]"""), metric("1", "exact", "boolean", """
                ,"boolean_value":true"""));
        push("e2", metric("3", "length", "score", """
                ,"score_value":1"""), metric("3", "exact", "boolean", """
                ,"boolean_value":false"""));
    }

    private void push(String experiment, String... metrics) {
        assertEquals(202, running.client.post(path(experiment), document("experiments", """
                {"metrics":[%s]}""".formatted(String.join(",", metrics)))).status());
    }

    private TestClient.Response aggregate(String aggregate) {
        return running.client.post(API + "/experimentation/analytics", document("experimentation", """
                {"aggregate":{%s}}""".formatted(aggregate)));
    }

    private String result(String query, String more) {
        TestClient.Response response = aggregate("""
                "compute":[{"metric":"score_value"},{"metric":"boolean_value","name":"share"}],
                "indexes":["experiment-evals"],"search":{"query":"%s"}%s""".formatted(query, more));
        assertEquals(200, response.status(), response::text);
        assertEquals("experimentation", response.data().path("type").asText());
        return response.attributes().path("hit_count").asInt() + " " + response.attributes().at("/result/values");
    }

    @Test
    void meansOfNumbersAndBooleansAreComputed() {
        assertEquals("""
                5 [{"metrics":{"score_value":2.666666666666667,"share":0.5}}]""", result("*", ""));
        assertEquals("""
                3 [{"metrics":{"score_value":2.666666666666667,"share":null}}]""", result("label:length", ""));
        assertEquals("0 []", result("label:unknown", ""));
    }

    @Test
    void rowsAreGroupedLargestGroupFirst() {
        String groups = """
                ,"group_by":[{"field":"experiment_id"}]""";
        assertEquals("""
                5 [{"by":{"experiment_id":"e1"},"metrics":{"score_value":3.5,"share":1}},\
                {"by":{"experiment_id":"e2"},"metrics":{"score_value":1,"share":0}}]""", result("", groups));
        assertEquals("""
                5 [{"by":{"experiment_id":"e1"},"metrics":{"score_value":3.5,"share":1}}]""", result("*", groups + """
                ,"limit":1"""));
        assertEquals("""
                5 [{"by":{"team":"qa","label":"length"},"metrics":{"score_value":3.5,"share":null}}]""", result("*", """
                ,"group_by":[{"field":"team"},{"field":"label"}]"""));
    }

    @ParameterizedTest
    @CsvSource({ "@experiment_id:e1 label:length,2", "project_id:p1,5", "label:len*,3", "LENGTH,3", "team:qa,2", "e2,2",
            "dataset_id:d1,3", "unknown:x,0", "span_id:1,2" })
    void rowsAreSelectedByTermsThatAllMatch(String query, int rows) {
        assertTrue(result(query, "").startsWith(rows + " "), () -> result(query, ""));
    }

    @Test
    void rowsAreSelectedByTimeAndByDatasetVersion() {
        String time = """
                ,"time":{"from":%s,"to":%s}""";
        assertTrue(result("*", time.formatted(NOW, NOW + 1)).startsWith("5 "));
        assertEquals("0 []", result("*", time.formatted(NOW - 1, NOW)));
        assertTrue(result("*", """
                ,"dataset_version":1""").startsWith("3 "));
        assertEquals("0 []", result("*", """
                ,"dataset_version":2"""));
    }

    @Test
    void deletedExperimentsAreLeftOut() {
        running.client.post(API + "/experiments/delete", document("experiments", """
                {"experiment_ids":["e2"]}"""));
        assertTrue(result("*", "").startsWith("3 "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "indexes":["experiment-evals"],"search":{"query":"*"}|aggregate.compute is required
            "compute":[{"metric":"m"}],"search":{"query":"*"}|aggregate.indexes is required
            "compute":[{"metric":"m"}],"indexes":["logs"],"search":{"query":"*"}|aggregate.indexes has an index that is not experiment-evals
            "compute":[{"metric":"m"}],"indexes":["experiment-evals"]|aggregate.search is required
            "compute":[{"metric":"m"}],"indexes":["experiment-evals"],"search":{}|aggregate.search.query is required
            "compute":[{}],"indexes":["experiment-evals"],"search":{"query":"*"}|aggregate.compute[0].metric is required""")
    void anInvalidAggregationIsRejected(String aggregate, String problem) {
        TestClient.Response response = aggregate(aggregate);
        assertEquals(400, response.status());
        assertEquals("data.attributes." + problem, response.detail());
    }
}
