package io.quarkiverse.datadog.llmobs.integration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A provider of models. Unlike an enum it can hold a provider that this version does not know.
 *
 * @param value the text in JSON and in paths, with underscores
 */
public record IntegrationName(@JsonValue String value) {

    public static final IntegrationName OPENAI = new IntegrationName("openai");
    public static final IntegrationName AMAZON_BEDROCK = new IntegrationName("amazon_bedrock");
    public static final IntegrationName ANTHROPIC = new IntegrationName("anthropic");
    public static final IntegrationName AZURE_OPENAI = new IntegrationName("azure_openai");
    public static final IntegrationName VERTEX_AI = new IntegrationName("vertex_ai");
    public static final IntegrationName LLMPROXY = new IntegrationName("llmproxy");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IntegrationName of(String value) {
        return new IntegrationName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
