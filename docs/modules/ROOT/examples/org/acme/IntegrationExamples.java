package org.acme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.inference.Inference;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.inference.Sampling;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.integration.message.Tool;
import io.quarkiverse.datadog.llmobs.integration.provider.OpenAiMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ProviderMetadata;
import io.quarkiverse.datadog.llmobs.integration.provider.ReasoningEffort;

class IntegrationExamples {

    private final LlmObservability llmobs;

    IntegrationExamples(LlmObservability llmobs) {
        this.llmobs = llmobs;
    }

    List<String> accounts() {
        List<String> names = new ArrayList<>();
        // tag::accounts[]
        for (IntegrationAccount account : llmobs.integrations().accounts(IntegrationName.OPENAI)) {
            names.add(account.accountName());
        }
        // end::accounts[]
        return names;
    }

    List<String> models(IntegrationAccount account) {
        // tag::models[]
        List<String> models = llmobs.integrations().models(IntegrationName.OPENAI, account.accountId()).stream()
                .filter(model -> Boolean.TRUE.equals(model.hasAccess()))
                .map(IntegrationModel::modelId)
                .toList();
        // end::models[]
        return models;
    }

    String infer(IntegrationAccount account) {
        // tag::infer[]
        Inference inference = llmobs.integrations().infer(IntegrationName.OPENAI, account.accountId(),
                NewInference.of("gpt-4o", Message.system("Respond with one word."), Message.user("The capital of France?"))
                        .withSampling(Sampling.ofModel().withTemperature(0).withMaxTokens(10)));
        if (inference.errorResponse() != null) {
            throw new IllegalStateException(inference.errorResponse().message());
        }
        String text = inference.response().content();
        // end::infer[]
        return text;
    }

    NewInference tools() {
        // tag::tools[]
        NewInference inference = NewInference.of("gpt-4o", Message.user("Does it rain in Paris?"))
                .withTools(Tool.function("weather", "The weather in a city",
                        Map.of("type", "object", "properties", Map.of("city", Map.of("type", "string")))))
                .withMetadata(ProviderMetadata.of(OpenAiMetadata.of(ReasoningEffort.LOW, null)));
        // end::tools[]
        return inference;
    }
}
