package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;

class EvaluatorReadTest {

    private static final String EVALUATORS = "/api/unstable/llm-obs/config/evaluators/custom";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    @Test
    void anEvaluatorIsReadByItsName() {
        running.emulator.seed("""
                {"projects":[],"evaluators":[
                  {"eval_name":"a b/ü","target":{"application_name":"bot","enabled":true},
                   "llm_judge_config":{"inference_params":{"top_k":null},"output_schema":{"default":null},"target_query":null},
                   "llm_provider":{"integration_provider":"openai","model_name":"small"}}]}""");
        assertEquals("""
                {"target":{"application_name":"bot","enabled":true},"llm_judge_config":{"inference_params":{},\
                "output_schema":{"default":null}},"llm_provider":{"integration_provider":"openai","model_name":"small"},\
                "created_at":"2026-08-13T19:39:31.418984Z","created_by":{"email":"emulator@example.com"},"eval_name":"a b/ü",\
                "last_updated_by":{"email":"emulator@example.com"},"updated_at":"2026-08-13T19:39:31.418984Z"}""",
                running.client.get(EVALUATORS + "/a%20b%2F%C3%BC").attributes().toString());
    }

    @Test
    void anUnknownEvaluatorIsNotFound() {
        assertEquals("""
                {"errors":[{"status":"404","title":"Not Found"}]}""", running.client.get(EVALUATORS + "/none").text());
    }
}
