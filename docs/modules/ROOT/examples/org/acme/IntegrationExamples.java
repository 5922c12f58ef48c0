package org.acme;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;

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
}
