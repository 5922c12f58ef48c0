package io.quarkiverse.datadog.llmobs.runtime.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.ApiError;

/**
 * Errors of managed evaluators, in their own form and in that of all others.
 */
class ManagedEvaluatorErrorsTest {

    @Test
    void theErrorStandsInTheAttributes() {
        assertEquals(List.of(new ApiError("evaluator_not_found", "no evaluator x; create it", null, null,
                Map.of("status", "ERROR", "retryable", false))),
                ErrorBody.parse("""
                        {"data": {"attributes": {"status": "ERROR", "error": {"type": "evaluator_not_found",
                            "message": "no evaluator x", "recommended_resolution": "create it", "retryable": false}}}}"""));
        assertEquals(List.of(new ApiError("RATE_LIMIT_EXCEEDED", "wait", null, null, null)), ErrorBody.parse("""
                {"data": {"attributes": {"error": {"type": "RATE_LIMIT_EXCEEDED", "recommended_resolution": "wait"}}}}"""));
    }

    @Test
    void theUsualErrorsTakePrecedence() {
        assertEquals(List.of(ApiError.ofText("Forbidden")), ErrorBody.parse("""
                {"errors": ["Forbidden"], "data": {"attributes": {"error": {"type": "t"}}}}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"data\": []}", "{\"data\": {\"attributes\": 1}}",
            "{\"data\": {\"attributes\": {\"error\": \"text\"}}}" })
    void allElseIsNoError(String body) {
        assertEquals(List.of(), ErrorBody.parse(body));
    }
}
