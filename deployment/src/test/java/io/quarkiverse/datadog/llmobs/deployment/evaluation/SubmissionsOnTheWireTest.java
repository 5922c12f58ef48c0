package io.quarkiverse.datadog.llmobs.deployment.evaluation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.PartialSubmissionException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Submissions of many evaluations: their batches, and what is known when one of these fails.
 */
class SubmissionsOnTheWireTest {

    static final Wire WIRE = Wire.start();

    /** The API is somewhere else: only the intake must receive the requests of this test. */
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "http://127.0.0.1:1")
            .overrideConfigKey("quarkus.datadog-llmobs.intake-base-url", WIRE.url());

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private static Evaluation evaluation(int number, String reasoning) {
        return Evaluation.score("l" + number, number).joinedByTag("message", "m").withMlApp("bot")
                .withTimestamp(Instant.ofEpochMilli(1)).withReasoning(reasoning);
    }

    private static List<Evaluation> evaluations(int count) {
        return IntStream.range(0, count).mapToObj(number -> evaluation(number, null)).toList();
    }

    private static List<String> labels(LoggedRequest request) throws IOException {
        List<String> labels = new ArrayList<>();
        new ObjectMapper().readTree(request.getBody()).at("/data/attributes/metrics")
                .forEach(metric -> labels.add(metric.get("label").textValue()));
        return labels;
    }

    /** Oldest first, also within a millisecond. */
    private static List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        WIRE.exchanges().forEach(exchange -> requests.add(0, exchange.getRequest()));
        return requests;
    }

    private static List<Integer> sizes() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (LoggedRequest request : requests()) {
            sizes.add(labels(request).size());
        }
        return sizes;
    }

    @Test
    void thousandEvaluationsAreABatch() throws IOException {
        WIRE.respond(aResponse().withStatus(202));
        Submission submission = llmobs.evaluations().submit(evaluations(2001));
        assertEquals(2001, submission.accepted());
        assertEquals(3, submission.batches().size());
        assertEquals(List.of(1000, 1000, 1), sizes());
        assertEquals("l1000", labels(requests().get(1)).get(0));
        for (LoggedRequest request : requests()) {
            assertEquals("/api/intake/llm-obs/v2/eval-metric", request.getUrl());
            assertEquals(Wire.API_KEY, request.getHeader("DD-API-KEY"));
            assertEquals(null, request.getHeader("DD-APPLICATION-KEY"));
        }
    }

    @Test
    void aBatchHasAtMostFiveMegabytes() throws IOException {
        WIRE.respond(aResponse().withStatus(202));
        // three bytes each in UTF-8
        String reasoning = "\u20ac".repeat(500_000);
        llmobs.evaluations().submit(IntStream.range(0, 7).mapToObj(number -> evaluation(number, reasoning)).toList());
        assertEquals(List.of(3, 3, 1), sizes());
        requests().forEach(request -> assertTrue(request.getBody().length < 5_000_000));
    }

    @Test
    void anInvalidEvaluationBehindAWholeBatchKeepsEverythingBack() {
        WIRE.respond(aResponse().withStatus(202));
        List<Evaluation> evaluations = new ArrayList<>(evaluations(1500));
        evaluations.set(1400, evaluations.get(1400).withTimestamp(null));
        String message = assertThrows(IllegalArgumentException.class, () -> llmobs.evaluations().submit(evaluations))
                .getMessage();
        assertTrue(message.startsWith("evaluations[1400].timestamp must be a time"), message);
        evaluations.set(1400, evaluation(1400, "x".repeat(5_000_000)));
        message = assertThrows(IllegalArgumentException.class, () -> llmobs.evaluations().submit(evaluations)).getMessage();
        assertTrue(message.startsWith("evaluations[1400] must have less than 5000000 bytes"), message);
        assertEquals("The list must not be empty; submit one item or more, or do not call",
                assertThrows(IllegalArgumentException.class, () -> llmobs.evaluations().submit(List.of())).getMessage());
        assertEquals(0, WIRE.count());
    }

    @Test
    void aRejectedBatchTellsWhatWasAcceptedBefore() {
        WIRE.respond(aResponse().withStatus(202), Wire.json(400, """
                {"errors": [{"title": "Generic Error", "detail": "no such application"}]}"""));
        PartialSubmissionException failure = assertThrows(PartialSubmissionException.class,
                () -> llmobs.evaluations().submit(evaluations(2500)));
        assertEquals(1000, failure.accepted());
        assertEquals(0, failure.uncertain());
        assertEquals(400, failure.status().orElseThrow());
        assertEquals(
                OperationIds.SUBMIT_METRICS + ": status 400: no such application; of 2500 items, 1000 were accepted before,"
                        + " and the others were not: submit what follows the first 1000",
                failure.getMessage());
        assertInstanceOf(BadRequestException.class, failure.getCause());
        assertEquals(2, WIRE.count());
    }

    @Test
    void aBatchWithAnUnknownOutcomeIsNotRetriedAndIsUncertain() {
        WIRE.respond(aResponse().withStatus(202), aResponse().withStatus(202), Wire.json(502, ""));
        PartialSubmissionException failure = assertThrows(PartialSubmissionException.class,
                () -> reactive.evaluations().submit(evaluations(2500)).await().indefinitely());
        assertEquals(2000, failure.accepted());
        assertEquals(500, failure.uncertain());
        assertTrue(failure.getMessage().contains("500 behind them may have been accepted"), failure.getMessage());
        assertEquals(3, WIRE.count());
    }

    @Test
    void nothingWasAcceptedBeforeAFailureOfItsOwnType() {
        WIRE.respond(Wire.json(502, ""));
        assertThrows(ServerException.class, () -> llmobs.evaluations().submit(evaluations(2500)));
        assertEquals(1, WIRE.count());
    }

    @Test
    void aResponseThatRepeatsOnlySomeOfThemIsAFailure() {
        WIRE.respond(Wire.json(202, """
                {"data": {"id": "1", "type": "evaluation_metric", "attributes": {"metrics": [{"id": "2"}]}}}"""));
        String message = assertThrows(UnexpectedResponseException.class, () -> llmobs.evaluations().submit(evaluations(2)))
                .getMessage();
        assertEquals(
                OperationIds.SUBMIT_METRICS + ": the response repeats 1 of 2 metrics; the others may not have been accepted",
                message);
    }

    @Test
    void eachSubscriptionSubmitsAgain() {
        WIRE.respond(aResponse().withStatus(202));
        var submission = reactive.evaluations().submit(evaluations(1001));
        assertEquals(0, WIRE.count());
        submission.await().indefinitely();
        assertEquals(1001, submission.await().indefinitely().accepted());
        assertEquals(4, WIRE.count());
    }
}
