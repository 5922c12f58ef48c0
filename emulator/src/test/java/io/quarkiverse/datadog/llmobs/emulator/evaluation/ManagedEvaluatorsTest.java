package io.quarkiverse.datadog.llmobs.emulator.evaluation;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class ManagedEvaluatorsTest {

    private static final String SEED = """
            {"projects": [], "managed_evaluators": [{"name": "a judge", "results": [
                {"when": {"span_output": "Goethe", "meta": {"expected_output": "Goethe"}}, "value": true, "assessment": "pass"},
                {"when": {"span_output": ""}, "value": 0, "status": "WARN"},
                {"value": {"right": 0}, "reasoning": "none of the others"}]}]}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @BeforeEach
    void seed() {
        running.emulator.seed(SEED);
    }

    private TestClient.Response infer(String evaluator, String context) {
        return running.client.post("/api/unstable/llm-obs/v1/evaluators/" + evaluator + "/infer",
                document("evaluator_inference", """
                        {"context":%s}""".formatted(context)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"span_output":"Goethe","meta":{"expected_output":"Goethe","metadata":{}},"more":1} | {"value":true,"assessment":"pass","status":"OK"}
            {"span_output":""}                                                               | {"value":0,"status":"WARN"}
            {"span_output":"Goethe"}                                                         | {"value":{"right":0},"reasoning":"none of the others","status":"OK"}
            {}                                                                               | {"value":{"right":0},"reasoning":"none of the others","status":"OK"}""")
    void theFirstResultThatFitsTheContextIsTheOne(String context, String attributes) {
        TestClient.Response response = infer("a%20judge", context);
        assertEquals(200, response.status());
        assertEquals("evaluator_inference", response.data().path("type").asText());
        assertEquals(attributes, response.attributes().toString());
    }

    @Test
    void anUnknownEvaluatorIsAnErrorInTheAttributes() {
        TestClient.Response response = infer("nobody", "{}");
        assertEquals(404, response.status());
        assertEquals("""
                {"status":"ERROR","error":{"type":"evaluator_not_found","message":"evaluator 'nobody' not found",\
                "recommended_resolution":"add it to the seed of the emulator"}}""", response.attributes().toString());
    }

    @Test
    void aContextThatNoResultFitsIsRejected() {
        running.emulator.seed("""
                {"projects": [], "managed_evaluators": [{"name": "strict", "results": [{"when": {"a": 1}, "value": 1}]}]}""");
        assertEquals(200, infer("strict", "{\"a\":1.0}").status());
        assertEquals(400, infer("strict", "{}").status());
        assertEquals(400, infer("strict", "[]").status());
    }

    @Test
    void bothKeysAreNeeded() {
        assertEquals(401, new TestClient(running.emulator.baseUri(), "DD-API-KEY", "any")
                .post("/api/unstable/llm-obs/v1/evaluators/a/infer", "{}").status());
    }

    @Test
    void aResetForgetsThem() {
        running.emulator.reset();
        assertEquals(404, infer("a%20judge", "{}").status());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"name": "a judge", "results": [{"value": 1}]}""", """
            {"name": "x", "results": []}""", """
            {"name": "x", "results": [{"reasoning": "no value"}]}""", """
            {"name": "x", "results": [{"value": 1, "if": {}}]}""", """
            {"name": "x", "results": [{"value": 1, "when": "always"}]}""", """
            {"name": "x", "results": [{"value": 1}]}, {"name": "x", "results": [{"value": 1}]}""" })
    void anInvalidEvaluatorOfASeedIsRejected(String evaluators) {
        String message = assertThrows(IllegalArgumentException.class, () -> running.emulator.seed("""
                {"projects": [], "managed_evaluators": [%s]}""".formatted(evaluators))).getMessage();
        assertTrue(message.startsWith("seed: "), message);
    }
}
