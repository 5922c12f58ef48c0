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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.NewDataset;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a caller sees of retries: exceptions, logs, subscriptions and listings.
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
                .allMatch(r -> r.getMessage().startsWith("Gave up: ") && r.getMessage().contains("3 attempts")));
    }

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void creatingAnExperimentThatSharesItsNameIsRetried() {
        WIRE.respond(json(500, ""), json(200, """
                {"data": {"id": "e", "type": "experiments", "attributes": {"name": "e"}}}"""));
        assertEquals("e", llmobs.experiments().create(NewExperiment.named("e").sharingItsName()).id());
        assertEquals(2, WIRE.count());
    }

    @Test
    void theExceptionHasTheNumberOfAttemptsAndTheTimeWaited() {
        WIRE.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3600").withBody("slow down")));
        RateLimitedException limited = assertThrows(RateLimitedException.class, () -> llmobs.datasets().list().firstPage());
        assertEquals(3, limited.attempts());
        assertEquals(Duration.ofMillis(100), limited.waited());
        assertEquals(Duration.ofHours(1), limited.retryAfter().orElseThrow());
        assertTrue(limited.getMessage().endsWith(": status 429: slow down (3 attempts, waited 100 ms)"),
                limited.getMessage());
    }

    @Test
    void aListingCanBeResumedWhereItFailed() {
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
    void eachSubscriptionSendsARequest() {
        WIRE.respond(json(200, """
                {"data": %s}""".formatted(dataset("d"))));
        var create = reactive.datasets().create(NewDataset.named("x"));
        assertEquals(0, WIRE.count());
        create.await().indefinitely();
        Dataset again = create.await().indefinitely();
        assertEquals("d", again.id());
        assertEquals(2, WIRE.count());
    }
}
