package org.acme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservabilityClient;
import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;

// tag::class[]
@ApplicationScoped
@LlmObservabilityClient("staging") // without it for the default client
class DatadogTokens implements ReactiveAccessTokens {

    @Inject
    OidcClient identityProvider;

    private volatile Tokens kept;

    @Override
    public Uni<String> accessToken() {
        Tokens tokens = kept;
        if (tokens != null && !tokens.isAccessTokenExpired()) {
            return Uni.createFrom().item(tokens.getAccessToken());
        }
        return identityProvider.getTokens().invoke(received -> kept = received).map(Tokens::getAccessToken);
    }

    @Override
    public void rejected(String accessToken) {
        Tokens tokens = kept;
        if (tokens != null && tokens.getAccessToken().equals(accessToken)) {
            kept = null;
        }
    }
}
// end::class[]
