package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.DATASETS;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Pages that are requested ahead, through the whole client.
 */
class PrefetchOnTheWireTest {

    static final Wire WIRE = Wire.start();

    private static final String RECORDS = DATASETS + "/d1/records";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    private static void respond(String path, String cursor, ResponseDefinitionBuilder response) {
        WIRE.stubFor(any(urlPathEqualTo(path)).withQueryParam("page[cursor]", equalTo(cursor)).willReturn(response));
    }

    private static void threePagesOfDatasets() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("c2", "d1", "d2")));
        respond(DATASETS, "c2", page("c3", "d3", "d4"));
        respond(DATASETS, "c3", page("", "d5"));
    }

    private static ResponseDefinitionBuilder records(String after, String id) {
        return json(200, """
                {"data": [{"id": "%s", "type": "datasets", "attributes": {"input": 1}}], "meta": {"after": "%s"}}"""
                .formatted(id, after));
    }

    @Test
    @Timeout(30)
    void theNextPageIsRequestedWhileAnItemIsUsed() {
        threePagesOfDatasets();
        Iterator<Dataset> datasets = llmobs.datasets().list().prefetch(1).iterator();
        assertEquals("d1", datasets.next().id());
        // no item of the second page is requested, but its request arrives at the server
        while (WIRE.count() < 2) {
            Thread.onSpinWait();
        }
        List<String> rest = new ArrayList<>();
        datasets.forEachRemaining(dataset -> rest.add(dataset.id()));
        assertEquals(List.of("d2", "d3", "d4", "d5"), rest);
        assertEquals(3, WIRE.count());
    }

    @Test
    void bothTwinsListTheSameInTheSameOrder() {
        threePagesOfDatasets();
        List<String> ids = List.of("d1", "d2", "d3", "d4", "d5");
        assertEquals(ids, llmobs.datasets().list().prefetch(5).stream().map(Dataset::id).toList());
        assertEquals(ids, reactive.datasets().list().prefetch(5).stream().map(Dataset::id).collect().asList()
                .await().indefinitely());
        assertEquals(6, WIRE.count());
    }

    @Test
    void aLimitThatIsCoveredEndsTheRequests() {
        threePagesOfDatasets();
        assertEquals(4, llmobs.datasets().list().withPageSize(2).limit(4).prefetch(5).stream().count());
        assertEquals(2, WIRE.count());
    }

    @Test
    void recordsKeepTheVersionOfOneLookUp() {
        WIRE.stubFor(any(urlPathEqualTo(DATASETS)).willReturn(page("", "d1")));
        WIRE.stubFor(any(urlPathEqualTo(RECORDS)).willReturn(records("c2", "r1")));
        respond(RECORDS, "c2", records("c3", "r2"));
        respond(RECORDS, "c3", records("", "r3"));
        assertEquals(List.of("r1", "r2", "r3"),
                llmobs.datasets().records("d1").list().prefetch(2).stream().map(DatasetRecord::id).toList());
        WIRE.verify(1, getRequestedFor(urlPathEqualTo(DATASETS)));
        WIRE.verify(3, getRequestedFor(urlPathEqualTo(RECORDS)).withQueryParam("filter[version]", equalTo("3")));
    }

    @Test
    void aPrefetchedPageIsRetriedAndThenFailsAtItsPosition() {
        threePagesOfDatasets();
        respond(DATASETS, "c3", json(503, ""));
        List<String> received = new ArrayList<>();
        ServerException failure = assertThrows(ServerException.class,
                () -> llmobs.datasets().list().prefetch(2).forEach(dataset -> received.add(dataset.id())));
        assertEquals(List.of("d1", "d2", "d3", "d4"), received);
        assertEquals("c3", failure.cursor().orElseThrow());
        assertEquals(3, failure.attempts());
        assertEquals(2 + 3, WIRE.count());
    }
}
