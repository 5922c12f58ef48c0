package io.quarkiverse.datadog.llmobs.it.faults.chaos.integration;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationModel;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.integration.inference.NewInference;
import io.quarkiverse.datadog.llmobs.integration.message.Message;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Reads what the seed says about integrations.
 */
public record IntegrationCalls(LlmObservability llmobs, Differences misread) {

    /** Makes any of the calls. */
    public Outcome next(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> accounts();
            case 1 -> models();
            default -> infer();
        };
    }

    private Outcome accounts() {
        return Outcome.ofRetried(() -> compare("accounts", List.of("account"), llmobs.integrations()
                .accounts(IntegrationName.OPENAI).stream().map(IntegrationAccount::accountId).toList()));
    }

    private Outcome models() {
        return Outcome.ofRetried(() -> compare("models", List.of("model"), llmobs.integrations()
                .models(IntegrationName.OPENAI, "account").stream().map(IntegrationModel::modelId).toList()));
    }

    private Outcome infer() {
        return Outcome.ofOnce(() -> compare("response", "yes", llmobs.integrations()
                .infer(IntegrationName.OPENAI, "account", NewInference.of("model", Message.user("well?"))).response()
                .content()));
    }

    private void compare(String what, Object expected, Object read) {
        if (!expected.equals(read)) {
            misread.lost(what + ": " + expected + " instead of " + read);
        }
    }
}
