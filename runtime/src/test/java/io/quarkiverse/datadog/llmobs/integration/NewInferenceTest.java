package io.quarkiverse.datadog.llmobs.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.inference.Sampling;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.provider.AnthropicEffort;
import io.quarkiverse.datadog.llmobs.integration.provider.AnthropicMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.AnthropicThinking;
import io.quarkiverse.datadog.llmobs.integration.provider.AzureOpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.BedrockMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ProviderMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.VertexAiMetadata;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.integration.InferenceRequest;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

/**
 * What is sent to call a model, and what is rejected before it is sent.
 */
class NewInferenceTest {

    private static final NewInference GOOD = NewInference.of("m", Message.user("q"));

    private static String rejected(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private static void assertMetadata(String json, ProviderMetadata metadata) {
        assertEquals("""
                {"model_id":"m","messages":[{"role":"user","content":"q"}],%s}""".formatted(json),
                new String(TestDocuments.WRITER.bytes(Plain.of(InferenceRequest.of(GOOD.withMetadata(metadata)))),
                        StandardCharsets.UTF_8));
    }

    @Test
    void theSettingsOfEachProviderHaveAMemberOfTheirOwn() {
        assertMetadata("\"anthropic_metadata\":{\"effort\":\"max\",\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":9}}",
                ProviderMetadata.of(AnthropicMetadata.of(AnthropicEffort.MAX, AnthropicThinking.enabled(9))));
        assertMetadata("\"azure_openai_metadata\":{\"resource_name\":\"r\",\"deployment_id\":\"d\",\"model_version\":\"v\"}",
                ProviderMetadata.of(AzureOpenAiMetadata.of("r", "d").withModelVersion("v")));
        assertMetadata("\"bedrock_metadata\":{\"region\":\"r\"}", ProviderMetadata.of(BedrockMetadata.of("r")));
        assertMetadata("\"vertex_ai_metadata\":{\"location\":\"l\",\"project\":\"p\"}",
                ProviderMetadata.of(VertexAiMetadata.of("l", "p")));
    }

    @Test
    void aModelAndAMessageAreNeeded() {
        assertEquals("The id of a model must not be blank, but was \" \"",
                rejected(() -> NewInference.of(" ", Message.user("q"))));
        assertEquals("An inference needs at least one message", rejected(() -> NewInference.of("m")));
        assertEquals("messages[1] of an inference must not be null", rejected(
                () -> new NewInference("m", Arrays.asList(Message.user("q"), null), null, null, null, null)));
        assertEquals("tools[0] of an inference must not be null", rejected(
                () -> new NewInference("m", List.of(Message.user("q")), Arrays.asList((Tool) null), null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.1, 2.1, Double.NaN })
    void theTemperatureIsLimited(double temperature) {
        assertEquals("The temperature must be from 0 to 2, but was " + temperature,
                rejected(() -> Sampling.ofModel().withTemperature(temperature)));
    }

    @Test
    void numbersOfTokensMustBePositive() {
        assertEquals("max_tokens must be at least 1, but was 0; null leaves it to the model",
                rejected(() -> Sampling.ofModel().withMaxTokens(0)));
        assertEquals("The budget of thinking must be at least 1 token, but was 0",
                rejected(() -> AnthropicThinking.enabled(0)));
    }

    @Test
    void aFunctionNeedsANameAndParameters() {
        assertEquals("The name of a function must not be blank, but was null",
                rejected(() -> Tool.function(null, "d", Map.of())));
        assertEquals("The parameters of the function \"f\" must not be null; an empty map stands for any arguments",
                rejected(() -> Tool.function("f", "d", null)));
    }
}
