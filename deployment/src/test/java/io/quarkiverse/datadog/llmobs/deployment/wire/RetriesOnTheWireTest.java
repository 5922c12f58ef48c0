package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.dataset;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.DatasetChanges;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What is tried again, how often, and what never is.
 */
class RetriesOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.max-server-delay", "50ms")
            .setLogRecordPredicate(record -> record.getLoggerName().startsWith("io.quarkiverse.datadog.llmobs.retry"))
            .assertLogRecords(RetriesOnTheWireTest::oneLineForEachCallThatGaveUp);

    static void oneLineForEachCallThatGaveUp(List<LogRecord> records) {
        assertTrue(records.stream().filter(r -> r.getLevel().intValue() >= Level.INFO.intValue())
                .allMatch(r -> r.getMessage().startsWith("Gave up: ") && r.getMessage().contains("tried 3 times")));
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @Inject
    @RestClient
    DatasetsApi datasetsApi;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    private void failing(int times, ResponseDefinitionBuilder failure, ResponseDefinitionBuilder then) {
        for (int i = 0; i < times; i++) {
            WIRE.stubFor(any(anyUrl()).inScenario("s").whenScenarioStateIs(i == 0 ? "Started" : "after " + i)
                    .willSetStateTo("after " + (i + 1)).willReturn(failure));
        }
        WIRE.stubFor(any(anyUrl()).inScenario("s").whenScenarioStateIs("after " + times).willReturn(then));
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 502, 503, 504, 429 })
    void safeOperationsAreRepeatedAfter(int status) {
        failing(2, json(status, "{\"errors\":[\"later\"]}"), page("", "d"));
        assertEquals("d", llmobs.datasets().list().firstPage().items().get(0).id());
        assertEquals(3, WIRE.count());
    }

    @Test
    void getOrCreateAndIdempotentOperationsAreRepeatedInAllThreeForms() {
        failing(2, json(500, ""), json(200, "{\"data\":" + dataset("d") + "}"));
        llmobs.datasets().create(NewDataset.named("x"));
        assertEquals(3, WIRE.count());
        WIRE.reset();
        failing(2, json(500, ""), json(200, "{\"data\":" + dataset("d") + "}"));
        reactive.datasets().update("d", DatasetChanges.name("x")).await().indefinitely();
        assertEquals(3, WIRE.count());
        WIRE.reset();
        failing(2, json(500, ""), page("", "d"));
        datasetsApi.listDatasets("p", null, null, null, null).await().indefinitely();
        assertEquals(3, WIRE.count());
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503 })
    void whatMayHaveBeenDoneIsNotDoneTwice(int status) {
        WIRE.stubFor(any(anyUrl()).willReturn(json(status, "")));
        assertThrows(ServerException.class, () -> llmobs.datasets().records("d").append(List.of(NewRecord.of("x"))));
        assertThrows(ServerException.class, () -> llmobs.experiments().create(NewExperiment.named("e")));
        assertEquals(2, WIRE.count());
        WIRE.reset();
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        TransportException broken = assertThrows(TransportException.class,
                () -> llmobs.datasets().records("d").append(List.of(NewRecord.of("x"))));
        assertEquals(1, broken.attempts());
        assertEquals(1, WIRE.count());
    }

    @Test
    void anExperimentThatSharesItsNameIsRepeated() {
        failing(1, json(500, ""),
                json(200, "{\"data\":{\"id\":\"e\",\"type\":\"experiments\",\"attributes\":{\"name\":\"e\"}}}"));
        assertEquals("e", llmobs.experiments().create(NewExperiment.named("e").sharingItsName()).id());
        assertEquals(2, WIRE.count());
    }

    @Test
    void theRateLimitIsWaitedForByEveryOperation() {
        failing(1, json(429, "{\"errors\":[\"Rate limit\"]}").withHeader("x-ratelimit-reset", "0"), json(200, "{\"data\":[]}"));
        llmobs.datasets().records("d").append(List.of(NewRecord.of("x")));
        assertEquals(2, WIRE.count());
    }

    @ParameterizedTest
    @ValueSource(strings = { "400", "401", "403", "404", "409", "413", "422", "501" })
    void whatTheServerRefusedIsNotRepeated(int status) {
        WIRE.stubFor(any(anyUrl()).willReturn(json(status, "")));
        LlmObservabilityException refused = assertThrows(LlmObservabilityException.class,
                () -> llmobs.datasets().list().firstPage());
        assertEquals(1, refused.attempts());
        assertEquals(1, WIRE.count());
    }

    @Test
    void theExceptionSaysHowOftenItWasTriedAndHowLongItWaited() {
        WIRE.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600").withBody("slow down")));
        RateLimitedException limited = assertThrows(RateLimitedException.class, () -> llmobs.datasets().list().firstPage());
        assertEquals(3, limited.attempts());
        assertEquals(Duration.ofMillis(100), limited.waited());
        assertEquals(Duration.ofHours(1), limited.retryAfter().orElseThrow());
        assertEquals("ListLLMObsDatasets: status 429: slow down (tried 3 times, waited 100 ms)", limited.getMessage());
    }

    @Test
    void aListingGoesOnAfterAFailureInTheMiddleAndCanBeResumed() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("c2", "d1")));
        WIRE.stubFor(any(anyUrl()).withQueryParam("page[cursor]", equalTo("c2")).willReturn(json(500, "")));
        var received = new ArrayList<String>();
        ServerException failure = assertThrows(ServerException.class,
                () -> llmobs.datasets().list().forEach(d -> received.add(d.id())));
        assertEquals(List.of("d1"), received);
        assertTrue(failure.getMessage().endsWith("(resume at cursor c2)"), failure.getMessage());
        WIRE.stubFor(any(anyUrl()).withQueryParam("page[cursor]", equalTo("c2")).willReturn(page("", "d2")));
        llmobs.datasets().list().from(Cursor.of(failure.cursor().orElseThrow()))
                .forEach(d -> received.add(d.id()));
        assertEquals(List.of("d1", "d2"), received);
    }

    @Test
    void eachSubscriptionIsACallOfItsOwn() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(200, "{\"data\":" + dataset("d") + "}")));
        var create = reactive.datasets().create(NewDataset.named("x"));
        assertEquals(0, WIRE.count());
        create.await().indefinitely();
        Dataset again = create.await().indefinitely();
        assertEquals("d", again.id());
        assertEquals(2, WIRE.count());
    }
}
