package io.quarkiverse.datadog.llmobs.emulator.search;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static io.quarkiverse.datadog.llmobs.emulator.search.SearchCalls.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class SearchTest {

    private static final String ALL = """
            "projects","datasets","dataset_records","experiments","experiment_runs\"""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();
    private SearchCalls search;

    @BeforeEach
    void seed() {
        search = new SearchCalls(running);
        running.emulator.seed(SearchCalls.SEED);
    }

    @Test
    void hitsAreGroupedByTheKindsThatWereSearchedFor() {
        TestClient.Response all = search.searchIn(ALL, "");
        assertEquals(200, all.status());
        assertEquals("experimentation", all.data().path("type").asText());
        assertEquals("", all.after());
        assertEquals(List.of("search", "Support Bot"), texts(all, "projects", "name"));
        assertEquals(List.of("drafts", "golden", "golden too"), texts(all, "datasets", "name").stream().sorted().toList());
        assertEquals(List.of("r2", "r1"), texts(all, "dataset_records", "id"));
        assertEquals(List.of("prompt v7", "prompt v6"), texts(all, "experiments", "name"));
        assertEquals("[]", all.attributes().path("experiment_runs").toString());
        assertEquals(List.of("datasets"), TestClient.names(search.searchIn("""
                "datasets\"""", "").attributes()));
    }

    @Test
    void hitsHaveTheDescribedForms() {
        TestClient.Response all = search.searchIn(ALL, "");
        assertEquals(List.of("attributes", "id", "type"), TestClient.names(all.attributes().at("/datasets/0")));
        assertEquals(List.of("created_at", "dataset_id", "expected_output", "id", "input", "metadata", "updated_at"),
                TestClient.names(all.attributes().at("/dataset_records/0")));
        assertTrue(all.attributes().at("/experiments/0/id").isMissingNode());
    }

    @ParameterizedTest
    @CsvSource({ "GOLDEN,datasets,name,2", "reviewed,datasets,name,1", "goethe,dataset_records,id,1",
            "1+1,dataset_records,id,1",
            "v7,experiments,name,1", "e1,experiments,name,0", "support,projects,name,1", "question,dataset_records,id,0" })
    void theQueryIsLookedForInTextsRegardlessOfCase(String query, String kind, String member, int found) {
        TestClient.Response hits = search.searchIn(ALL, """
                ,"query":"%s\"""".formatted(query));
        assertEquals(found, texts(hits, kind, member).size(), hits::text);
    }

    @Test
    void runsAreThoseOfPushedSpans() {
        running.client.post(API + "/experiments/e1/events", document("experiments", """
                {"spans":[%s,%s,%s]}""".formatted(span("1", "run-1", 0), span("2", "run-1", 0), span("3", "run-2", 1))));
        TestClient.Response hits = search.searchIn("""
                "experiment_runs\"""", "");
        assertEquals(List.of("run-2", "run-1"), texts(hits, "experiment_runs", "id"));
        assertEquals("""
                {"created_at":"2026-08-13T19:41:45.714Z","experiment_id":"e1","id":"run-2","run_number":1}""",
                hits.attributes().at("/experiment_runs/0").toString());
        assertEquals(List.of("run-1"), texts(search.searchIn("""
                "experiment_runs\"""", """
                ,"query":"RUN-1\""""), "experiment_runs", "id"));
    }

    private static String span(String id, String run, int iteration) {
        return """
                {"span_id":"%s","trace_id":"t%s","project_id":"p1","dataset_id":"d1","name":"task",\
                "start_ns":1786650105714000000,"duration":1,"status":"ok","tags":["run_id:%s","run_iteration:%s"]}"""
                .formatted(id, id, run, iteration);
    }

    @Test
    void whatWasDeletedIsFoundOnRequest() {
        running.client.post(API + "/p1/datasets/delete", document("datasets", """
                {"dataset_ids":["d1"]}"""));
        running.client.post(API + "/experiments/delete", document("experiments", """
                {"experiment_ids":["e2"]}"""));
        TestClient.Response usual = search.searchIn(ALL, "");
        assertEquals(List.of("drafts", "golden too"), texts(usual, "datasets", "name").stream().sorted().toList());
        assertEquals(List.of(), texts(usual, "dataset_records", "id"));
        assertEquals(List.of("prompt v6"), texts(usual, "experiments", "name"));
        TestClient.Response deleted = search.searchIn(ALL, """
                ,"is_deleted":true""");
        assertEquals(List.of("golden"), texts(deleted, "datasets", "name"));
        assertEquals(List.of("prompt v7"), texts(deleted, "experiments", "name"));
        assertEquals(List.of(), texts(deleted, "projects", "name"));
        TestClient.Response both = search.searchIn(ALL, """
                ,"include_deleted":true""");
        assertEquals(3, texts(both, "datasets", "name").size());
        assertEquals(2, texts(both, "experiments", "name").size());
    }

    @Test
    void recordsAreThoseOfTheRequestedVersion() {
        running.client.post(API + "/p1/datasets/d1/records", document("datasets", """
                {"records":[{"id":"r3","input":3}]}"""));
        assertEquals(List.of("r3", "r2", "r1"), records(""));
        assertEquals(List.of("r2", "r1"), records("""
                ,"version":1"""));
        assertEquals(List.of(), records("""
                ,"version":3"""));
    }

    private List<String> records(String filter) {
        return texts(search.searchIn("""
                "dataset_records\"""", filter), "dataset_records", "id");
    }

    @Test
    void textsOfRecordsAreCutToThePreview() {
        TestClient.Response hits = search.search("""
                {"content_preview":{"limit":3},"filter":{"scope":["dataset_records"]}}""");
        assertEquals("Wha", hits.attributes().at("/dataset_records/0/input").asText());
        assertEquals(2, hits.attributes().at("/dataset_records/0/expected_output").asInt());
        assertEquals("Who", hits.attributes().at("/dataset_records/1/input/question").asText());
    }

    @Test
    void authorsOfExperimentsAreFilledOnRequest() {
        TestClient.Response hits = search.search("""
                {"include":{"user_data":true},"filter":{"scope":["experiments"]}}""");
        assertEquals("Emulator", hits.attributes().at("/experiments/0/author/name").asText());
    }
}
