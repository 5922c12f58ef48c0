package io.quarkiverse.datadog.llmobs.it.faults.chaos.integration;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Reads what the seed says about integrations.
 */
public record IntegrationCalls(LlmObservability llmobs, Differences misread) {

    /** Makes any of the calls. */
    public Outcome next(SplittableRandom random) {
        return random.nextInt(2) == 0 ? accounts() : models();
    }

    private Outcome accounts() {
        return Outcome.ofRetried(() -> compare("accounts", List.of("account"), llmobs.integrations()
                .accounts(IntegrationName.OPENAI).stream().map(IntegrationAccount::accountId).toList()));
    }

    private Outcome models() {
        return Outcome.ofRetried(() -> compare("models", List.of("model"), llmobs.integrations()
                .models(IntegrationName.OPENAI, "account").stream().map(IntegrationModel::modelId).toList()));
    }

    private void compare(String what, Object expected, Object read) {
        if (!expected.equals(read)) {
            misread.lost(what + ": " + expected + " instead of " + read);
        }
    }
}
