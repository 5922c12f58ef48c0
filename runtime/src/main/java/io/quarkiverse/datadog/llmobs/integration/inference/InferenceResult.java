package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * What a model has responded.
 *
 * @param content the text
 * @param finishReason why the model has stopped; its values are those of the provider
 * @param assessment a verdict, or null
 * @param inputTokens the number of tokens of the messages
 * @param outputTokens the number of tokens of the response
 * @param totalTokens the number of all tokens
 * @param latency how long it took, in milliseconds
 * @param internalReasoning the reasoning of the model, if it shows any
 * @param tools the tools that the model was offered, never null
 * @param inferenceCodes code that makes the same call, never null
 * @param other members that this version does not know, never null
 */
public record InferenceResult(String content, String finishReason, String assessment, Long inputTokens, Long outputTokens,
        Long totalTokens, Long latency, InternalReasoning internalReasoning, List<Tool> tools,
        List<InferenceCode> inferenceCodes, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public InferenceResult {
        tools = Values.copyOrEmpty(tools);
        inferenceCodes = Values.copyOrEmpty(inferenceCodes);
        other = Values.copyOrEmpty(other);
    }
}
