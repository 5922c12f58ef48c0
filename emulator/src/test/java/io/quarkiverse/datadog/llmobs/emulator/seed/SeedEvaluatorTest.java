package io.quarkiverse.datadog.llmobs.emulator.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class SeedEvaluatorTest {

    private static final String EVALUATORS = "/api/unstable/llm-obs/config/evaluators/custom";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String evaluators) {
        running.emulator.seed("""
                {"projects":[],"evaluators":[%s]}""".formatted(evaluators));
    }

    @Test
    void anEvaluatorOfASeedIsThereOnce() {
        seed("""
                {"eval_name":"tone","category":"quality","target":{"application_name":"bot","enabled":false,"filter":null}}""");
        assertEquals("""
                {"data":[{"id":"tone","type":"evaluator_config","attributes":{"category":"quality",\
                "target":{"application_name":"bot","enabled":false},"created_at":"2026-08-13T19:39:31.418984Z",\
                "created_by":{"email":"emulator@example.com"},"eval_name":"tone",\
                "last_updated_by":{"email":"emulator@example.com"},"updated_at":"2026-08-13T19:39:31.418984Z"}}]}""",
                running.client.get(EVALUATORS).text());
        String message = assertThrows(IllegalArgumentException.class, () -> seed("""
                {"eval_name":"tone","target":{"application_name":"bot","enabled":true}}""")).getMessage();
        assertTrue(message.contains("evaluator \"tone\" exists already"), message);
    }

    @Test
    void evaluatorsAreListedNewestFirstInOneResponse() {
        seed("""
                {"eval_name":"a","target":{"application_name":"bot","enabled":true}},
                {"eval_name":"b","target":{"application_name":"bot","enabled":true}}""");
        assertEquals("b", running.client.get(EVALUATORS).data().at("/0/id").asText());
        assertEquals("a", running.client.get(EVALUATORS).data().at("/1/id").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"target":{"application_name":"bot","enabled":true}} | $.evaluators[0].eval_name is required
            {"eval_name":"e"} | $.evaluators[0].target is required
            {"eval_name":"e","target":{"enabled":true}} | $.evaluators[0].target.application_name is required
            {"eval_name":"e","target":{"application_name":"bot"}} | $.evaluators[0].target.enabled is required
            {"eval_name":"e","target":{"application_name":"bot","enabled":true},"model":"m"} | $.evaluators[0].model is not a member
            {"eval_name":"e","target":{"application_name":"b","enabled":true}},{"eval_name":"e","target":{"application_name":"b","enabled":true}} | $.evaluators[1].eval_name occurs twice""")
    void anInvalidEvaluatorIsExplained(String evaluators, String expected) {
        String message = assertThrows(IllegalArgumentException.class, () -> seed(evaluators)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
