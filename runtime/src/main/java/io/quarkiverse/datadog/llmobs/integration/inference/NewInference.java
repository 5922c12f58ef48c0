package io.quarkiverse.datadog.llmobs.integration.inference;

import java.util.List;

import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.provider.ProviderMetadata;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A call of a model.
 *
 * @param modelId the id of the model at the provider, not blank
 * @param messages the messages, at least one
 * @param tools the tools that the model may call, or null
 * @param jsonSchema the JSON schema of the response as a text, or null
 * @param sampling how the model chooses its response; null is taken for {@link Sampling#ofModel()}
 * @param metadata settings for the provider; null is taken for {@link ProviderMetadata#none()}
 */
public record NewInference(String modelId, List<Message> messages, List<Tool> tools, String jsonSchema, Sampling sampling,
        ProviderMetadata metadata) {

    public NewInference {
        Values.required("The id of a model", modelId);
        if (messages == null || messages.isEmpty()) {
            throw new IllegalArgumentException("An inference needs at least one message");
        }
        withoutNull("messages", messages);
        withoutNull("tools", tools == null ? List.of() : tools);
        messages = Values.copy(messages);
        tools = Values.copy(tools);
        sampling = sampling == null ? Sampling.ofModel() : sampling;
        metadata = metadata == null ? ProviderMetadata.none() : metadata;
    }

    private static void withoutNull(String name, List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == null) {
                throw new IllegalArgumentException(name + "[" + i + "] of an inference must not be null");
            }
        }
    }

    public static NewInference of(String modelId, Message... messages) {
        return new NewInference(modelId, List.of(messages), null, null, null, null);
    }

    public NewInference withTools(Tool... tools) {
        return new NewInference(modelId, messages, List.of(tools), jsonSchema, sampling, metadata);
    }

    public NewInference withJsonSchema(String jsonSchema) {
        return new NewInference(modelId, messages, tools, jsonSchema, sampling, metadata);
    }

    public NewInference withSampling(Sampling sampling) {
        return new NewInference(modelId, messages, tools, jsonSchema, sampling, metadata);
    }

    public NewInference withMetadata(ProviderMetadata metadata) {
        return new NewInference(modelId, messages, tools, jsonSchema, sampling, metadata);
    }
}
