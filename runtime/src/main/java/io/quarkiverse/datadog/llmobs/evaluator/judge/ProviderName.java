package io.quarkiverse.datadog.llmobs.evaluator.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The integration through which the model is called. Unlike an enum it can hold an integration that this version does not know.
 *
 * @param value the text in JSON
 */
public record ProviderName(@JsonValue String value) {

    public static final ProviderName OPENAI = new ProviderName("openai");
    public static final ProviderName AMAZON_BEDROCK = new ProviderName("amazon-bedrock");
    public static final ProviderName ANTHROPIC = new ProviderName("anthropic");
    public static final ProviderName AZURE_OPENAI = new ProviderName("azure-openai");
    public static final ProviderName VERTEX_AI = new ProviderName("vertex-ai");
    public static final ProviderName LLM_PROXY = new ProviderName("llm-proxy");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProviderName of(String value) {
        return new ProviderName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
