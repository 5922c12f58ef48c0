package io.quarkiverse.datadog.llmobs.emulator.integration;

import static io.quarkiverse.datadog.llmobs.emulator.TestClient.API;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class InferenceTest {

    private static final String REQUEST = """
            {"model_id":"m","messages":[{"role":"user","content":"q"}],"temperature":0.50,"top_k":null,\
            "tools":[{"type":"function","function":{"name":"f","parameters":{}}}],\
            "openai_metadata":{"reasoning_effort":"low"}}""";
    private static final String SEED = """
            {"content":"c","finish_reason":"length","assessment":"pass","input_tokens":3,"output_tokens":4,"latency":5,
             "internal_reasoning":{"text":"t","reasoning_tokens":2},
             "inference_codes":[{"id":"i","type":"python","code":"x"}]}""";

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withDefaults();

    private void seed(String inference) {
        running.emulator.seed("""
                {"projects":[],"integration_accounts":[{"integration":"openai","account_id":"a","models":[
                  {"model_id":"m","inference":%s},{"model_id":"silent"}]}]}""".formatted(inference));
    }

    private TestClient.Response infer(String account, String request) {
        return running.client.post(API + "/integrations/openai/" + account + "/inference", request);
    }

    @Test
    void theResponseHasTheSettingsOfTheRequestAndTheResponseOfTheSeed() {
        seed(SEED);
        TestClient.Response response = infer("a", REQUEST);
        assertEquals(200, response.status());
        String tools = """
                "tools":[{"type":"function","function":{"name":"f","parameters":{}}}]""";
        assertEquals("""
                {"model_id":"m","messages":[{"role":"user","content":"q"}],%1$s,"temperature":0.50,\
                "openai_metadata":{"reasoning_effort":"low"},"response":{"content":"c","finish_reason":"length",\
                "assessment":"pass","input_tokens":3,"output_tokens":4,"total_tokens":7,"latency":5,\
                "internal_reasoning":{"text":"t","reasoning_tokens":2},%1$s,\
                "inference_codes":[{"id":"i","type":"python","code":"x"}]}}""".formatted(tools), response.text());
    }

    @Test
    void aSeedNeedsOnlyTheText() {
        seed("{\"content\":\"c\"}");
        assertEquals("""
                {"model_id":"m","messages":[{}],"response":{"content":"c","finish_reason":"stop","assessment":null,\
                "input_tokens":0,"output_tokens":0,"total_tokens":0,"latency":0,"tools":[],"inference_codes":[]}}""",
                infer("a", "{\"model_id\":\"m\",\"messages\":[{}]}").text());
    }

    @Test
    void aProviderReportsAnErrorWithAGoodStatus() {
        seed("{\"error\":{\"type\":\"overloaded\",\"message\":\"busy\"}}");
        TestClient.Response response = infer("a", REQUEST);
        assertEquals(200, response.status());
        assertEquals("{\"type\":\"overloaded\",\"message\":\"busy\"}", response.json().path("error_response").toString());
        assertEquals("error", response.json().at("/response/finish_reason").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "model_id":"m"    | "model_id":"none"   | model "none" not found
            "model_id":"m"    | "model_id":"silent" | model "silent" has no inference in the seed of the emulator
            "model_id":"m",   | ``                  | body.model_id is required
            "messages":       | "message":          | body.messages is required
            "temperature":0.5 | "temperature":2.5   | body.temperature is not a number from 0 to 2
            {"model_id"       | ["model_id"         | malformed JSON
            """)
    void anInvalidRequestIsRejected(String member, String replacement, String problem) {
        seed(SEED);
        TestClient.Response response = infer("a", REQUEST.replace(member, replacement));
        assertEquals(400, response.status());
        assertTrue(response.detail().startsWith(problem), response.detail());
    }

    @Test
    void aBodyThatIsNoObjectAndAnUnknownAccountAreRejected() {
        seed(SEED);
        assertEquals("the body is not an object", infer("a", "[]").detail());
        assertEquals("account \"none\" at openai not found", infer("none", REQUEST).detail());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "content":"c",   | ``             | .content is required
            "content":       | "text":        | .text is not a member of a seed
            "latency":5      | "latency":0.5  | .latency is not an integer
            "text":"t",      | ``             | .internal_reasoning.text is required
            "type":"python", | ``             | .inference_codes[0].type is required
            "content":"c"    | "error":{"type":"t"} | .error.message is required
            """)
    void anInvalidInferenceIsRejectedWithItsPlace(String member, String replacement, String problem) {
        String message = assertThrows(IllegalArgumentException.class, () -> seed(SEED.replace(member, replacement)))
                .getMessage();
        assertTrue(message.contains("$.integration_accounts[0].models[0].inference" + problem), message);
    }
}
