package io.quarkiverse.datadog.llmobs.it.faults.chaos.integration;

import java.util.List;
import java.util.SplittableRandom;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.integration.IntegrationAccount;
import io.quarkiverse.datadog.llmobs.integration.IntegrationName;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Differences;
import io.quarkiverse.datadog.llmobs.it.faults.chaos.Outcome;

/**
 * Reads what the seed says about integrations.
 */
public record IntegrationCalls(LlmObservability llmobs, Differences misread) {

    /** Makes any of the calls. */
    public Outcome next(SplittableRandom random) {
        return accounts();
    }

    private Outcome accounts() {
        return Outcome.ofRetried(() -> compare("accounts", List.of("account"), llmobs.integrations()
                .accounts(IntegrationName.OPENAI).stream().map(IntegrationAccount::accountId).toList()));
    }

    private void compare(String what, Object expected, Object read) {
        if (!expected.equals(read)) {
            misread.lost(what + ": " + expected + " instead of " + read);
        }
    }
}
