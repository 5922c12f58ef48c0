package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.dataset;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/**
 * A client waits for a rate limit once, for any number of concurrent calls. The times are minimum times: a slow
 * machine waits longer.
 */
class RateLimitsOnTheWireTest {

    private static final long RESET_MILLIS = 400;
    private static final String RESET = "0.4";

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @AfterEach
    void waitForTheEndOfAllLimits() {
        WIRE.reset();
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        WIRE.stubFor(post(anyUrl()).willReturn(json(200, """
                {"data": %s}""".formatted(dataset("d")))));
        llmobs.datasets().list().firstPage();
        llmobs.datasets().create(NewDataset.named("x"));
        WIRE.reset();
    }

    private static ResponseDefinitionBuilder withLimit(ResponseDefinitionBuilder response, String remaining) {
        return response.withHeader("x-ratelimit-remaining", remaining).withHeader("x-ratelimit-reset", RESET);
    }

    /** From one request to another, as the server saw them. */
    private static long millis(int from, int to) {
        var requests = WIRE.requests();
        return requests.get(to).getLoggedDate().getTime() - requests.get(from).getLoggedDate().getTime();
    }

    @Test
    void theCallAfterTheLastRequestOfAPeriodWaitsForTheNextPeriod() {
        WIRE.stubFor(any(anyUrl()).willReturn(withLimit(page("", "d"), "0")));
        llmobs.datasets().list().firstPage();
        llmobs.datasets().list().firstPage();
        assertTrue(millis(0, 1) >= RESET_MILLIS, () -> millis(0, 1) + " ms");
    }

    @Test
    void theNextPageIsRequestedInTheNextPeriod() {
        WIRE.stubFor(any(anyUrl()).willReturn(withLimit(page("c", "d1"), "0")));
        WIRE.stubFor(any(anyUrl()).withQueryParam("page[cursor]", WireMock.equalTo("c")).willReturn(page("", "d2")));
        assertEquals(2, llmobs.datasets().list().stream().count());
        assertTrue(millis(0, 1) >= RESET_MILLIS, () -> millis(0, 1) + " ms");
    }

    @Test
    void remainingRequestsAreSentImmediately() {
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d").withHeader("x-ratelimit-remaining", "1")
                .withHeader("x-ratelimit-reset", "3600")));
        llmobs.datasets().list().firstPage();
        llmobs.datasets().list().firstPage();
        assertEquals(2, WIRE.count());
    }

    @Test
    void allCallsWaitAfterARateLimitError() {
        WIRE.stubFor(any(anyUrl()).willReturn(withLimit(json(429, """
                {"errors": ["Rate limit"]}"""), "0")));
        assertThrows(RateLimitedException.class, () -> llmobs.datasets().list().firstPage());
        WIRE.stubFor(any(anyUrl()).willReturn(page("", "d")));
        List<Uni<Page<Dataset>>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(reactive.datasets().list().firstPage());
        }
        Uni.join().all(calls).andFailFast().await().indefinitely();
        assertEquals(3 + 20, WIRE.count());
        assertTrue(millis(2, 3) >= RESET_MILLIS, () -> millis(2, 3) + " ms");
    }

    @Test
    void anExportReportsAndObservesTheRateLimit() {
        WIRE.stubFor(any(urlPathMatching(".*/export")).willReturn(withLimit(
                WireMock.aResponse().withHeader("Content-Type", "text/csv").withBody("id,input\nr,q\n"), "0")));
        llmobs.datasets().export("d").version(1).toStream(OutputStream.nullOutputStream());
        llmobs.datasets().export("d").version(1).toStream(OutputStream.nullOutputStream());
        assertTrue(millis(0, 1) >= RESET_MILLIS, () -> millis(0, 1) + " ms");
    }

    @Test
    void operationsWaitTogetherOnlyWhereTheServerSaysThatTheyShareALimit() {
        WIRE.stubFor(any(anyUrl()).willReturn(withLimit(page("", "d"), "0").withHeader("x-ratelimit-name", "reads")));
        WIRE.stubFor(post(anyUrl()).willReturn(json(200, """
                {"data": %s}""".formatted(dataset("d"))).withHeader("x-ratelimit-name",
                "reads")));
        llmobs.datasets().list().firstPage();
        // not known yet to be of the same limit
        llmobs.datasets().create(NewDataset.named("x"));
        llmobs.datasets().create(NewDataset.named("x"));
        assertTrue(millis(0, 2) >= RESET_MILLIS, () -> millis(0, 2) + " ms");
    }
}
