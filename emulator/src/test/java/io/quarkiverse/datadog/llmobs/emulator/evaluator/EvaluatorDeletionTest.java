package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class EvaluatorDeletionTest {

    private static final String EVALUATORS = "/api/unstable/llm-obs/config/evaluators/custom";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void anEvaluatorIsDeletedOnce() {
        running.emulator.seed("""
                {"projects":[],"evaluators":[{"eval_name":"a","target":{"application_name":"bot","enabled":true}},
                  {"eval_name":"b","target":{"application_name":"bot","enabled":true}}]}""");
        assertEquals(204, running.client.delete(EVALUATORS + "/a").status());
        assertEquals(404, running.client.get(EVALUATORS + "/a").status());
        assertEquals(1, running.client.get(EVALUATORS).data().size());
        assertEquals("evaluator not found", running.client.delete(EVALUATORS + "/a").detail());
    }

    @Test
    void theNameOfADeletedEvaluatorIsFree() {
        String seed = """
                {"projects":[],"evaluators":[{"eval_name":"a","target":{"application_name":"bot","enabled":true}}]}""";
        running.emulator.seed(seed);
        running.client.delete(EVALUATORS + "/a");
        running.emulator.seed(seed);
        assertEquals("a", running.client.get(EVALUATORS + "/a").id());
    }
}
