package io.quarkiverse.datadog.llmobs.deployment.evaluation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.contract.Contract;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkiverse.datadog.llmobs.testkit.operation.ReplacedTexts;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Feedback is sent by the operation that sends evaluations, whose case the tests of all operations use. This test does
 * for it what they do.
 */
class FeedbackOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Inject
    ReactiveLlmObservability reactive;

    private static final List<Feedback> FEEDBACK = List.of(
            complete(Feedback.bool("helpful", false)).joinedBySpan("span-1").withAssessment(Assessment.FAIL)
                    .withReasoning("too long").withScope(EvaluationScope.SPAN).withTags("env:test"),
            complete(Feedback.text("comment", "thanks")).joinedBySession("session-1"));

    private static Feedback complete(Feedback feedback) {
        return feedback.withSubmitter(new Submitter("user-1", "user")).withMlApp("bot").withTimestamp(Instant.ofEpochMilli(5));
    }

    /** The calls through both groups. */
    private List<Function<List<Feedback>, Submission>> calls() {
        return List.of(feedback -> llmobs.evaluations().feedback(feedback),
                feedback -> reactive.evaluations().feedback(feedback).await().indefinitely());
    }

    @Test
    void feedbackIsSentAndItsResponseIsRead() {
        for (Function<List<Feedback>, Submission> call : calls()) {
            WIRE.respond(Wire.of(OperationCases.of(OperationIds.SUBMIT_METRICS).response()));
            Submission submission = call.apply(FEEDBACK);
            assertEquals(2, submission.accepted());
            assertEquals("metric-2", submission.batches().get(0).metrics().get(1).id());
            LoggedRequest request = WIRE.requests().get(0);
            assertTrue(equalToJson("""
                    {"data": {"type": "evaluation_metric", "attributes": {"metrics": [
                        {"event_kind": "feedback", "label": "helpful", "metric_type": "boolean", "boolean_value": false,
                            "span_id": "span-1", "submitter": {"id": "user-1", "type": "user"}, "ml_app": "bot",
                            "timestamp_ms": 5, "assessment": "fail", "reasoning": "too long", "eval_scope": "span",
                            "tags": ["env:test"]},
                        {"event_kind": "feedback", "label": "comment", "metric_type": "text", "text_value": "thanks",
                            "session_id": "session-1", "submitter": {"id": "user-1", "type": "user"}, "ml_app": "bot",
                            "timestamp_ms": 5}]}}}""").match(request.getBodyAsString()).isExactMatch(),
                    request.getBodyAsString());
            assertEquals(List.of(), Contract.violations("POST", request.getUrl(), null,
                    Map.of("dd-api-key", List.of(request.getHeader("DD-API-KEY")), "content-type",
                            List.of(request.getHeader("Content-Type"))),
                    request.getBodyAsString(), 500, Map.of(), null));
            assertNull(request.getHeader("DD-APPLICATION-KEY"));
        }
    }

    @Test
    void aFailureIsOfTheOperationAndIsRetriedAfterARateLimitOnly() {
        for (Function<List<Feedback>, Submission> call : calls()) {
            WIRE.respond(Wire.json(502, ""));
            assertEquals(OperationIds.SUBMIT_METRICS,
                    assertThrows(ServerException.class, () -> call.apply(FEEDBACK)).operation().orElseThrow());
            assertEquals(1, WIRE.count());
            WIRE.respond(Wire.json(400, ""));
            assertThrows(BadRequestException.class, () -> call.apply(FEEDBACK));
            WIRE.respond(Wire.json(429, ""), aResponse().withStatus(202));
            assertEquals(2, call.apply(FEEDBACK).accepted());
            assertEquals(2, WIRE.count());
        }
    }

    @Test
    void anUnpairedSurrogateIsRejectedInEveryText() {
        WIRE.respond(aResponse().withStatus(202));
        List<?> variants = ReplacedTexts.of(FEEDBACK, "x\ud83d");
        assertTrue(variants.size() > 12);
        for (Function<List<Feedback>, Submission> call : calls()) {
            for (Object variant : variants) {
                @SuppressWarnings("unchecked")
                String message = assertThrows(IllegalArgumentException.class, () -> call.apply((List<Feedback>) variant),
                        variant::toString).getMessage();
                assertTrue(message.contains("unpaired surrogate"), message);
            }
        }
        assertEquals(0, WIRE.count());
    }

    @Test
    void nothingIsSentWithoutFeedback() {
        WIRE.respond(aResponse().withStatus(202));
        for (Function<List<Feedback>, Submission> call : calls()) {
            assertThrows(IllegalArgumentException.class, () -> call.apply(List.of()));
            assertThrows(IllegalArgumentException.class, () -> call.apply(null));
            assertEquals("feedback[0] must not be null; leave it out",
                    assertThrows(IllegalArgumentException.class, () -> call.apply(Collections.singletonList(null)))
                            .getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> llmobs.evaluations().feedback((Feedback) null));
        assertEquals(0, WIRE.count());
        assertEquals(1, llmobs.evaluations().feedback(FEEDBACK.get(0)).accepted());
    }
}
