package io.quarkiverse.datadog.llmobs.deployment.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.evaluation.AcceptedMetric;
import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.Evaluation;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.Feedback;
import io.quarkiverse.datadog.llmobs.evaluation.Submission;
import io.quarkiverse.datadog.llmobs.evaluation.Submitter;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What a user does with evaluations, on the emulator of the Dev Service.
 */
class EvaluationStoriesTest {

    private static final Instant TIME = Instant.parse("2026-08-13T19:39:31.418Z");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    LlmObservability llmobs;

    @ConfigProperty(name = "quarkus.datadog-llmobs.base-url")
    String emulator;

    private static Evaluation complete(Evaluation evaluation) {
        return evaluation.withMlApp("bot").withTimestamp(TIME);
    }

    @BeforeEach
    void reset() throws Exception {
        admin("POST", "reset");
    }

    private JsonNode admin(String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(emulator + "/_emulator/" + path))
                        .method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void evaluationsOfEachTypeAreAcceptedAndShown() throws Exception {
        Submission submission = llmobs.evaluations().submit(List.of(
                complete(Evaluation.score("faithfulness", 0.5).joinedBySpan("1", "2")).withAssessment(Assessment.FAIL)
                        .withReasoning("invented").withScope(EvaluationScope.TRACE).withTags("env:test")
                        .withMetadata(Map.of("judge", "small")),
                complete(Evaluation.categorical("topic", "billing").joinedByTag("message_id", "m-1")),
                complete(Evaluation.bool("on_topic", true).joinedBySpan("1", "2")),
                complete(Evaluation.json("parts", Map.of("first", 1)).joinedBySpan("1", "2"))));
        assertEquals(4, submission.accepted());

        JsonNode received = admin("GET", "evaluations");
        List<String> ids = submission.batches().get(0).metrics().stream().map(AcceptedMetric::id).toList();
        assertEquals(ids, received.findValuesAsText("id"));
        assertEquals(List.of("faithfulness", "topic", "on_topic", "parts"), received.findValuesAsText("label"));
        assertEquals("""
                {"event_kind":"evaluation","label":"faithfulness","metric_type":"score","score_value":0.5,\
                "join_on":{"span":{"span_id":"1","trace_id":"2"}},"ml_app":"bot","timestamp_ms":1786649971418,\
                "assessment":"fail","reasoning":"invented","eval_scope":"trace","tags":["env:test"],\
                "metadata":{"judge":"small"}}""", withoutId(received.get(0)));
        assertEquals("""
                {"event_kind":"evaluation","label":"topic","metric_type":"categorical","categorical_value":"billing",\
                "join_on":{"tag":{"key":"message_id","value":"m-1"}},"ml_app":"bot","timestamp_ms":1786649971418}""",
                withoutId(received.get(1)));
        admin("POST", "reset");
        assertEquals(0, admin("GET", "evaluations").size());
    }

    private static String withoutId(JsonNode metric) {
        return ((ObjectNode) metric).without("id").toString();
    }

    @Test
    void feedbackOfEachJoinIsAcceptedAndShown() throws Exception {
        Feedback thumb = Feedback.bool("helpful", true).withSubmitter(Submitter.of("user-1")).withMlApp("bot")
                .withTimestamp(TIME);
        assertEquals(4, llmobs.evaluations().feedback(List.of(thumb.joinedBySpan("1"), thumb.joinedByTrace("2"),
                thumb.joinedBySession("3"), thumb.joinedByKey("4"))).accepted());
        JsonNode received = admin("GET", "evaluations");
        assertEquals(List.of("feedback", "feedback", "feedback", "feedback"), received.findValuesAsText("event_kind"));
        assertEquals("""
                {"event_kind":"feedback","label":"helpful","metric_type":"boolean","boolean_value":true,"ml_app":"bot",\
                "timestamp_ms":1786649971418,"feedback_join_key":"4","submitter":{"id":"user-1"}}""",
                withoutId(received.get(3)));
    }

    @Test
    void whatOnlyTheIntakeRejectsIsReported() throws Exception {
        Evaluation unknown = complete(Evaluation.score("l", 1).joinedBySpan("1", "2")).withAssessment(Assessment.of("good"));
        BadRequestException failure = assertThrows(BadRequestException.class, () -> llmobs.evaluations().submit(unknown));
        assertEquals("data.attributes.metrics[0].assessment is none of [pass, fail]", failure.errors().get(0).detail());
        assertEquals(0, admin("GET", "evaluations").size());
    }

    @Test
    void aSingleEvaluationIsNamedWithoutItsPosition() throws Exception {
        Evaluation unjoined = complete(Evaluation.score("l", 1));
        assertEquals("evaluation.span or evaluation.tag must not be null, but was null; name the span with"
                + " joinedBySpan(spanId, traceId) or joinedByTag(key, value)",
                assertThrows(IllegalArgumentException.class, () -> llmobs.evaluations().submit(unjoined)).getMessage());
        assertEquals(0, admin("GET", "requests").get(OperationIds.SUBMIT_METRICS).intValue());
        assertEquals(1, llmobs.evaluations().submit(unjoined.joinedBySpan("1", "2")).accepted());
    }
}
