package io.quarkiverse.datadog.llmobs.emulator.search;

import static io.quarkiverse.datadog.llmobs.emulator.search.SearchCalls.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class SearchPagesTest {

    private static final String ID = "SearchLLMObsExperimentation";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(2));
    private SearchCalls search;

    @BeforeEach
    void seed() {
        search = new SearchCalls(running);
        running.emulator.seed(SearchCalls.SEED);
    }

    private TestClient.Response page(String page) {
        return search.search("""
                {"filter":{"scope":["projects","datasets","dataset_records","experiments"]},"page":{%s}}""".formatted(page));
    }

    private TestClient.Response after(String cursor) {
        return page("""
                "cursor":"%s\"""".formatted(cursor));
    }

    private static List<String> names(TestClient.Response response) {
        return Stream.of(texts(response, "projects", "name"), texts(response, "datasets", "name"),
                texts(response, "dataset_records", "id"), texts(response, "experiments", "name")).flatMap(List::stream)
                .toList();
    }

    private List<String> all() {
        return names(page("""
                "limit":100"""));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 8, 9, 10 })
    void aWalkReturnsEachHitOnceAndHasStatus206UntilItsEnd(int limit) {
        List<String> walked = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            TestClient.Response page = page("""
                    "limit":%s,"cursor":"%s\"""".formatted(limit, cursor));
            walked.addAll(names(page));
            cursor = page.after();
            assertEquals(cursor.isEmpty() ? 200 : 206, page.status());
            pages++;
        } while (!cursor.isEmpty());
        assertEquals(9, walked.size());
        assertEquals(all(), walked);
        assertEquals((9 + limit - 1) / limit, pages);
    }

    @Test
    void aWalkNeitherSkipsNorRepeatsHitsWhenThingsAreAddedOrRemoved() {
        List<String> expected = all();
        TestClient.Response first = page("");
        running.emulator.seed("""
                {"projects":[{"name":"late","datasets":[{"name":"late"}]}]}""");
        running.client.post("/api/v2/llm-obs/v1/projects/delete", TestClient.document("projects", """
                {"project_ids":["p2"]}"""));
        List<String> walked = new ArrayList<>(names(first));
        for (String cursor = first.after(); !cursor.isEmpty();) {
            TestClient.Response page = after(cursor);
            walked.addAll(names(page));
            cursor = page.after();
        }
        walked.remove("late");
        List<String> remaining = new ArrayList<>(expected);
        remaining.remove("golden too");
        assertEquals(remaining, walked);
    }

    @Test
    void aCursorBelongsToItsSearch() {
        String cursor = page("").after();
        assertEquals(400, search.search("""
                {"filter":{"scope":["projects"]},"page":{"cursor":"%s"}}""".formatted(cursor)).status());
        assertEquals(400, after("x").status());
        assertEquals(400, after("eA==").status());
    }

    @Test
    void faultsOfListsApply() {
        running.emulator.faults().on(ID, Fault.emptyPage().times(1));
        TestClient.Response empty = page("");
        assertEquals(206, empty.status());
        assertEquals(List.of(), names(empty));
        TestClient.Response first = after(empty.after());
        assertEquals(2, names(first).size());
        running.emulator.faults().on(ID, Fault.repeatedCursor().times(1));
        assertEquals(first.after(), after(first.after()).after());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}|data.attributes.filter is required
            {"filter":{}}|data.attributes.filter.scope is required
            {"filter":{"scope":["spans"]}}|data.attributes.filter.scope has a kind that is none of
            {"filter":{"scope":["projects"]},"page":{"limit":0}}|data.attributes.page.limit is not a positive integer
            {"filter":{"scope":["projects"],"is_deleted":1}}|data.attributes.filter.is_deleted is not a boolean""")
    void anInvalidSearchIsRejected(String attributes, String problem) {
        TestClient.Response response = search.search(attributes);
        assertEquals(400, response.status());
        assertEquals(problem, response.detail().substring(0, problem.length()));
    }

    @Test
    void thePublishedFormIsValid() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator
                .start(RunningEmulator.options().withProfile(Profile.PUBLISHED))) {
            emulator.seed(SearchCalls.SEED);
            TestClient.Response page = TestClient.of(emulator).post("/api/v2/llm-obs/v1/experimentation/search",
                    TestClient.document("experimentation", """
                            {"filter":{"scope":["projects","datasets","dataset_records","experiments"]}}"""));
            assertEquals(200, page.status());
            assertEquals(9, names(page).size());
            emulator.requests().forEach(RunningEmulator::checkContract);
        }
    }
}
