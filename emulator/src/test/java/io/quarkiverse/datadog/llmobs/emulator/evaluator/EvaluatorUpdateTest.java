package io.quarkiverse.datadog.llmobs.emulator.evaluator;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;
import io.quarkiverse.datadog.llmobs.emulator.TestClock;

class EvaluatorUpdateTest {

    private static final String TONE = "/api/unstable/llm-obs/config/evaluators/custom/tone";
    private static final String TARGET = """
            "target":{"application_name":"bot","enabled":true}""";

    private final TestClock clock = new TestClock();
    @RegisterExtension
    final RunningEmulator running = RunningEmulator.with(RunningEmulator.options().withClock(clock));

    private TestClient.Response put(String attributes) {
        return running.client.send("PUT", TONE, document("evaluator_config", attributes));
    }

    @Test
    void anEvaluatorIsCreatedWithoutAResponseBody() {
        TestClient.Response response = put("{" + TARGET + ",\"category\":\"quality\",\"eval_name\":\"tone\"}");
        assertEquals(200, response.status());
        assertEquals("", response.text());
        assertEquals("application/vnd.api+json", response.contentType());
        assertEquals("tone", running.client.get(TONE).attributes().path("eval_name").asText());
        assertEquals("quality", running.client.get(TONE).attributes().path("category").asText());
    }

    @Test
    void anEvaluatorIsReplacedAsAWholeButForItsCreation() {
        put("{" + TARGET + ",\"category\":\"quality\"}");
        clock.advance(Duration.ofMinutes(1));
        put("""
                {"target":{"application_name":"shop","enabled":false},"llm_provider":{"model_name":"small"}}""");
        JsonNode attributes = running.client.get(TONE).attributes();
        assertFalse(attributes.has("category"));
        assertEquals("shop", attributes.at("/target/application_name").asText());
        assertEquals("small", attributes.at("/llm_provider/model_name").asText());
        assertEquals("2026-08-13T19:39:31.418984Z", attributes.path("created_at").asText());
        assertEquals("2026-08-13T19:40:31.418984Z", attributes.path("updated_at").asText());
    }

    @Test
    void theIdInTheBodyIsThatOfThePathIfItIsSent() {
        String body = """
                {"data":{"id":"%s","type":"evaluator_config","attributes":{%s}}}""";
        assertEquals(200, running.client.send("PUT", TONE, body.formatted("tone", TARGET)).status());
        assertEquals(400, running.client.send("PUT", TONE, body.formatted("other", TARGET)).status());
        assertEquals(400, put("{" + TARGET + ",\"eval_name\":\"other\"}").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | target is required
            {"target":{"enabled":true}} | target.application_name is required
            {"target":{"application_name":"b"}} | target.enabled is required
            {"target":{"application_name":"b","enabled":"yes"}} | target.enabled is not a boolean
            {"target":{"application_name":"b","enabled":true,"sampling_percentage":0}} | target.sampling_percentage is 0, expected more
            {"target":{"application_name":"b","enabled":true,"sampling_percentage":100.5}} | target.sampling_percentage is 100.5
            {"target":{"application_name":"b","enabled":true,"eval_scope":"all"}} | target.eval_scope is "all", expected one of
            {"target":{"application_name":"b","enabled":true,"experiment_project_ids":["p"]}} | which is no UUID
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{}} | llm_judge_config.inference_params is required
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{"inference_params":{"top_k":1.5}}} | inference_params.top_k is not an integer
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{"inference_params":{},"parsing_type":"xml"}} | parsing_type is "xml"
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{"inference_params":{},"prompt_template":[{}]}} | prompt_template[0].role is required
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{"inference_params":{},"prompt_template":[{"role":"r","contents":[{"type":"t"}]}]}} | contents[0].value is required
            {"target":{"application_name":"b","enabled":true},"llm_judge_config":{"inference_params":{},"assessment_criteria":{"pass_when":1}}} | assessment_criteria.pass_when is not a boolean
            {"target":{"application_name":"b","enabled":true},"llm_provider":{"integration_provider":"acme"}} | integration_provider is "acme\"""")
    void anInvalidDefinitionIsRejected(String attributes, String detail) {
        TestClient.Response response = put(attributes);
        assertEquals(400, response.status());
        assertTrue(response.detail().contains(detail), response.detail());
        assertEquals(404, running.client.get(TONE).status());
    }
}
