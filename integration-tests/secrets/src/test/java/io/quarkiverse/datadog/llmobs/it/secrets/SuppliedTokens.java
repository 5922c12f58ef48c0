package io.quarkiverse.datadog.llmobs.it.secrets;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.smallrye.mutiny.Uni;

/**
 * Supplies the access token of one client.
 */
@ApplicationScoped
@LlmObservabilityClient("supplied")
public class SuppliedTokens implements ReactiveAccessTokens {

    @Override
    public Uni<String> accessToken() {
        return Uni.createFrom().item(KeyPair.SUPPLIED.api());
    }
}
