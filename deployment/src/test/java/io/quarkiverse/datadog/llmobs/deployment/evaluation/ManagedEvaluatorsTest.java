package io.quarkiverse.datadog.llmobs.deployment.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.deployment.wire.Wire;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorInput;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorResult;
import io.quarkiverse.datadog.llmobs.evaluation.ManagedEvaluatorStatus;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Responses of managed evaluators, whose errors stand in their attributes.
 */
class ManagedEvaluatorsTest {

    private static final ManagedEvaluatorInput INPUT = ManagedEvaluatorInput.of("q", "a");
    private static final String ERROR = """
            {"data": {"attributes": {"status": "ERROR", "error": {"type": "evaluator_not_found", "message": "no such evaluator",
                "recommended_resolution": "create it"}}}}""";
    private static final ApiError READ = new ApiError("evaluator_not_found", "no such evaluator; create it", null, null,
            Map.of("status", "ERROR"));

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application();

    @Inject
    LlmObservability llmobs;

    @Test
    void anErrorInTheAttributesIsRead() {
        WIRE.respond(Wire.json(404, ERROR));
        NotFoundException failure = assertThrows(NotFoundException.class, () -> llmobs.evaluations().run("e", INPUT));
        assertEquals(List.of(READ), failure.errors());
        assertEquals(failure.operation().orElseThrow() + ": status 404: no such evaluator; create it", failure.getMessage());
        WIRE.respond(Wire.json(400, ERROR));
        assertThrows(BadRequestException.class, () -> llmobs.evaluations().run("e", INPUT));
    }

    @Test
    void anErrorWithASuccessfulStatusIsAFailureToo() {
        WIRE.respond(Wire.json(200, ERROR));
        LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                () -> llmobs.evaluations().run("e", INPUT));
        assertEquals(List.of(READ), failure.errors());
        assertEquals(failure.operation().orElseThrow() + ": the evaluator has no result: no such evaluator; create it",
                failure.getMessage());
    }

    @Test
    void aRunWithoutAResultIsAFailureAlsoWithoutAnError() {
        for (String status : List.of("ERROR", "WARN")) {
            WIRE.respond(Wire.json(200, """
                    {"data": {"attributes": {"status": "%s"}}}""".formatted(status)));
            LlmObservabilityException failure = assertThrows(LlmObservabilityException.class,
                    () -> llmobs.evaluations().run("e", INPUT));
            assertEquals("the evaluator has no result: its status is " + status, failure.summary());
        }
        WIRE.respond(Wire.json(200, """
                {"data": {"attributes": {"status": "WARN", "value": 1}}}"""));
        assertEquals(1, llmobs.evaluations().run("e", INPUT).value());
    }

    @Test
    void unknownValuesAreRead() {
        WIRE.respond(Wire.json(200, """
                {"data": {"attributes": {"value": ["a"], "status": "LATER", "assessment": "unsure", "cost": 3}}}"""));
        ManagedEvaluatorResult result = llmobs.evaluations().run("e", INPUT);
        assertEquals(List.of("a"), result.value());
        assertEquals(ManagedEvaluatorStatus.of("LATER"), result.status());
        assertEquals("unsure", result.assessment().value());
        assertEquals(3, result.other().get("cost"));
        WIRE.respond(Wire.json(200, """
                {"data": {"type": "evaluator_inference"}}"""));
        assertThrows(UnexpectedResponseException.class, () -> llmobs.evaluations().run("e", INPUT));
    }

    @Test
    void anEmptyContextIsRejected() {
        WIRE.respond(Wire.json(200, ""));
        assertEquals("input.context must not be empty, but was {}; add what the evaluator judges, for example by"
                + " ManagedEvaluatorInput.of(input, output)",
                assertThrows(IllegalArgumentException.class,
                        () -> llmobs.evaluations().run("e", new ManagedEvaluatorInput(null))).getMessage());
        assertEquals(0, WIRE.count());
    }
}
