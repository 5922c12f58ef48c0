package io.quarkiverse.datadog.llmobs.deployment.experiments;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchSort;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Numbered pages are read as any other listing.
 */
class NumberedPagesTest {

    private static final SearchQuery QUERY = SearchQuery.in(SearchScope.PROJECTS).matching("bot");

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    private static ResponseDefinitionBuilder page(String meta, String... ids) {
        String projects = String.join(",", List.of(ids).stream().map("""
                {"id":"%s","type":"projects","attributes":{"name":"n"}}"""::formatted).toList());
        return Wire.json(200, """
                {"data":{"id":"s","type":"experimentation","attributes":{"projects":[%s]}},"meta":%s}"""
                .formatted(projects, meta));
    }

    private static ResponseDefinitionBuilder numbered(int current, String... ids) {
        return page("""
                {"page":{"current":%s,"limit":2,"total_count":5,"total_pages":3}}""".formatted(current), ids);
    }

    private static List<String> ids(Paged<SearchHit> hits) {
        return hits.stream().map(hit -> ((SearchHit.ProjectHit) hit).project().id()).toList();
    }

    @Test
    void pagesAreRequestedUntilTheLastNumberEachWithTheFiltersAndTheOrder() {
        WIRE.respond(numbered(1, "p1", "p2"), numbered(2, "p3", "p4"), numbered(3, "p5"));
        assertEquals(List.of("p1", "p2", "p3", "p4", "p5"),
                ids(llmobs.experimentation().simpleSearch(QUERY, List.of(SearchSort.ascending("name")))));
        assertEquals(3, WIRE.count());
        List<String> pages = List.of("""
                {"number":1}""", """
                {"number":2,"limit":2}""", """
                {"number":3,"limit":2}""");
        for (int i = 0; i < pages.size(); i++) {
            String body = WIRE.requests().get(i).getBodyAsString();
            assertTrue(equalToJson("""
                    {"data":{"type":"experimentation","attributes":{"filter":{"scope":["projects"],"query":"bot"},
                        "sort":[{"field":"name","direction":"asc"}],"page":%s}}}""".formatted(pages.get(i))).match(body)
                    .isExactMatch(), body);
        }
    }

    @Test
    void aFailedSearchIsResumedAtItsPage() {
        WIRE.respond(numbered(1, "p1", "p2"), Wire.json(501, ""));
        Paged<SearchHit> hits = llmobs.experimentation().simpleSearch(QUERY);
        ServerException failure = assertThrows(ServerException.class, () -> ids(hits));
        assertEquals("2/2", failure.cursor().orElseThrow());
        WIRE.respond(numbered(2, "p3", "p4"), numbered(3, "p5"));
        assertEquals(List.of("p3", "p4", "p5"), ids(hits.withPageSize(7).from(Cursor.of("2/2"))));
        assertTrue(WIRE.requests().get(0).getBodyAsString().contains("""
                {"number":2,"limit":2}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "{}", """
            {"page":null}""", """
            {"page":{"current":1}}""", """
            {"page":{"current":1,"total_pages":0,"total_count":0}}""", """
            {"page":{"total_pages":1}}""" })
    void withoutFurtherPagesThePageIsTheLastOne(String meta) {
        WIRE.respond(page(meta, "p1"));
        assertEquals(List.of("p1"), ids(llmobs.experimentation().simpleSearch(QUERY)));
        assertEquals(1, WIRE.count());
    }

    @Test
    void anotherPageThanTheOneThatWasRequestedIsAFailure() {
        WIRE.respond(numbered(1, "p1", "p2"));
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> ids(llmobs.experimentation().simpleSearch(QUERY)));
        assertTrue(failure.getMessage().contains("the service returned page 1 in place of page 2"), failure.getMessage());
        assertEquals(2, WIRE.count());
    }

    @Test
    void aMissingPageIsNotTheEnd() {
        WIRE.respond(numbered(1, "p1", "p2"), Wire.json(200, ""));
        assertThrows(UnexpectedResponseException.class, () -> ids(llmobs.experimentation().simpleSearch(QUERY)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "c", "1/", "-1", "2/2/2", "version=1;c" })
    void aCursorOfAnotherListingIsRejected(String cursor) {
        WIRE.respond(numbered(1));
        Paged<SearchHit> hits = llmobs.experimentation().simpleSearch(QUERY).from(Cursor.of(cursor));
        assertThrows(IllegalArgumentException.class, hits::firstPage);
        assertEquals(0, WIRE.count());
    }

    @Test
    void matchesAreCounted() {
        WIRE.respond(numbered(1, "p1"));
        assertEquals(5, llmobs.experimentation().count(QUERY));
        WIRE.respond(page("{}"));
        assertEquals("SimpleSearchLLMObsExperimentation: the response does not have the number of matches",
                assertThrows(UnexpectedResponseException.class, () -> llmobs.experimentation().count(QUERY)).getMessage());
    }
}
