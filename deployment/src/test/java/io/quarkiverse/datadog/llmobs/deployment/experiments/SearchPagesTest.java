package io.quarkiverse.datadog.llmobs.deployment.experiments;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchHit;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchQuery;
import io.quarkiverse.datadog.llmobs.experiment.search.SearchScope;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Searches page by page: the cursor is in the body, and status 206 says that pages follow.
 */
class SearchPagesTest {

    private static final SearchQuery QUERY = SearchQuery.in(SearchScope.DATASETS).matching("golden").withDeleted();

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private static String page(String after, String... ids) {
        String datasets = String.join(",", List.of(ids).stream().map("""
                {"id":"%s","type":"datasets","attributes":{"name":"n"}}"""::formatted).toList());
        return """
                {"data":{"id":"s","type":"experimentation","attributes":{"datasets":[%s]}},"meta":{"after":%s}}"""
                .formatted(datasets, after);
    }

    private static void respond() {
        WIRE.respond(Wire.json(206, page("\"c+1\"", "d1", "d2")), Wire.json(206, page("\"c2\"")),
                Wire.json(200, page("\"\"", "d3")));
    }

    private static String id(SearchHit hit) {
        return ((SearchHit.DatasetHit) hit).dataset().id();
    }

    @Test
    void pagesAreRequestedUntilThereIsNoCursorEachWithTheFilters() {
        respond();
        assertEquals(List.of("d1", "d2", "d3"), llmobs.experimentation().search(QUERY).withPageSize(2).stream()
                .map(SearchPagesTest::id).toList());
        List<String> cursors = List.of("", """
                "cursor":"c+1",""", """
                "cursor":"c2",""");
        for (int i = 0; i < cursors.size(); i++) {
            String body = WIRE.requests().get(i).getBodyAsString();
            assertTrue(equalToJson("""
                    {"data":{"type":"experimentation","attributes":{
                        "filter":{"scope":["datasets"],"query":"golden","include_deleted":true},
                        "page":{%s"limit":2}}}}""".formatted(cursors.get(i))).match(body).isExactMatch(), body);
        }
    }

    @Test
    void noPageIsRequestedBeforeItIsNeeded() {
        respond();
        Paged<SearchHit> hits = llmobs.experimentation().search(QUERY);
        assertEquals(0, WIRE.count());
        assertEquals(2, hits.limit(2).stream().count());
        assertEquals(1, WIRE.count());
        respond();
        assertEquals(3, reactive.experimentation().search(QUERY).stream().collect().asList().await().indefinitely().size());
        assertEquals(3, WIRE.count());
    }

    @Test
    void aSearchIsResumedAtItsCursor() {
        respond();
        Cursor next = llmobs.experimentation().search(QUERY).firstPage().next().orElseThrow();
        assertEquals("c+1", next.toString());
        WIRE.respond(Wire.json(200, page("null", "d3")));
        assertEquals(List.of("d3"),
                llmobs.experimentation().search(QUERY).from(next).stream().map(SearchPagesTest::id).toList());
        assertTrue(WIRE.requests().get(0).getBodyAsString().contains("c+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "\"\"", "\" \"" })
    void aStatusThatAnnouncesAnotherPageWithoutACursorIsAFailure(String after) {
        WIRE.respond(Wire.json(206, page(after, "d1")));
        UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                () -> llmobs.experimentation().search(QUERY).stream().toList());
        assertEquals("SearchLLMObsExperimentation: the response announces a further page, but does not name its cursor",
                failure.getMessage());
        assertEquals(206, failure.status().orElseThrow());
    }

    @Test
    void otherOperationsDoNotAcceptAPart() {
        WIRE.respond(Wire.json(206, """
                {"data":[],"meta":{"after":"c"}}"""));
        assertEquals(206, assertThrows(UnexpectedResponseException.class, () -> llmobs.projects().list().firstPage()).status()
                .orElseThrow());
    }

    @Test
    void aLargePageWithThatStatusIsReadToItsEnd() {
        String[] ids = new String[20_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "a-dataset-with-a-long-id-" + i;
        }
        WIRE.respond(Wire.json(206, page("\"c\"", ids)), Wire.json(200, page("\"\"")));
        assertEquals(ids.length, llmobs.experimentation().search(QUERY).stream().count());
    }

    @Test
    void formsOfHitsThatTheDescriptionDoesNotHaveAreRead() {
        WIRE.respond(Wire.json(200, """
                {"data":{"id":"s","type":"experimentation","attributes":{
                    "dataset_records":[null,{"id":"r","type":"datasets","attributes":{"input":"q"}}],
                    "experiments":[{"id":"e","type":"experiments","attributes":{"name":"n"}},{"name":"bare"}],
                    "projects":null,
                    "annotation_queues":[{"id":"q","name":"new"},null],
                    "next":"text"}}}"""));
        List<SearchHit> hits = llmobs.experimentation().search(QUERY).stream().toList();
        assertEquals("r", ((SearchHit.RecordHit) hits.get(0)).record().id());
        assertEquals("e", ((SearchHit.ExperimentHit) hits.get(1)).experiment().id());
        assertEquals("bare", ((SearchHit.ExperimentHit) hits.get(2)).experiment().name());
        assertEquals(new SearchHit.Other(SearchScope.of("annotation_queues"), Map.of("id", "q", "name", "new")), hits.get(3));
        assertEquals(4, hits.size());
    }
}
