package io.quarkiverse.datadog.llmobs.emulator.search;

import static io.quarkiverse.datadog.llmobs.emulator.search.SearchCalls.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class SimpleSearchTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withDefaultPageSize(2));
    private SearchCalls search;

    @BeforeEach
    void seed() {
        search = new SearchCalls(running);
        running.emulator.seed(SearchCalls.SEED);
    }

    private TestClient.Response datasets(String more) {
        return search.simpleSearch("""
                {"filter":{"scope":["datasets"]}%s}""".formatted(more));
    }

    @ParameterizedTest
    @CsvSource({ "1,2,2,2", "2,2,2,1", "3,2,2,0", "1,3,1,3", "1,1,3,1", "2147483647,5000,1,0" })
    void pagesHaveNumbersAndTotals(int number, int limit, int pages, int hits) {
        TestClient.Response page = datasets("""
                ,"page":{"number":%s,"limit":%s}""".formatted(number, limit));
        assertEquals(200, page.status());
        assertEquals(hits, page.attributes().path("datasets").size());
        assertEquals("""
                {"page":{"current":%s,"limit":%s,"total_count":3,"total_pages":%s}}""".formatted(number, limit, pages),
                page.json().path("meta").toString());
    }

    @Test
    void theFirstPageHasTheDefaultSize() {
        assertEquals("""
                {"current":1,"limit":2,"total_count":3,"total_pages":2}""", datasets("").json().at("/meta/page").toString());
    }

    @Test
    void hitsAreSortedBeforeTheyAreDividedIntoPages() {
        TestClient.Response page = datasets("""
                ,"sort":[{"field":"name","direction":"desc"}],"page":{"number":1,"limit":2}""");
        assertEquals(List.of("golden too", "golden"), texts(page, "datasets", "name"));
        assertEquals(List.of("golden", "drafts", "golden too"), texts(datasets("""
                ,"sort":[{"field":"current_version","direction":"desc"},{"field":"name"}],"page":{"limit":3}"""),
                "datasets", "name"));
    }

    @Test
    void nothingFoundIsNoPage() {
        TestClient.Response none = search.simpleSearch("""
                {"filter":{"scope":["projects"],"query":"nothing like it"}}""");
        assertEquals("""
                {"current":1,"limit":2,"total_count":0,"total_pages":0}""", none.json().at("/meta/page").toString());
        assertEquals("[]", none.attributes().path("projects").toString());
    }

    @Test
    void theNumberOfHitsIsLimited() {
        running.emulator.seed("""
                {"projects":[{"name":"large","datasets":[{"name":"large","generated":{"records":10001}}]}]}""");
        TestClient.Response page = search.simpleSearch("""
                {"filter":{"scope":["dataset_records"]},"page":{"number":2000,"limit":5}}""");
        assertEquals("""
                {"current":2000,"limit":5,"total_count":10000,"total_pages":2000}""",
                page.json().at("/meta/page").toString());
        assertEquals(5, page.attributes().path("dataset_records").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "page":{"number":0}|data.attributes.page.number is not a positive integer
            "page":{"limit":0}|data.attributes.page.limit is not a positive integer
            "sort":[{}]|data.attributes.sort[0].field is required
            "sort":[{"field":"name","direction":"up"}]|data.attributes.sort[0].direction is none of [asc, desc]""")
    void anInvalidSearchIsRejected(String member, String problem) {
        TestClient.Response response = datasets("," + member);
        assertEquals(400, response.status());
        assertEquals(problem, response.detail());
    }
}
