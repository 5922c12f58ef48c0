package org.acme;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;

/**
 * An identity provider that numbers its tokens.
 */
final class NumberedTokens implements OidcClient {

    private final AtomicInteger issued = new AtomicInteger();
    /** In seconds since 1970; one in the past is that of a token that has expired. */
    volatile long expiresAt = Long.MAX_VALUE / 1000;

    @Override
    public Uni<Tokens> getTokens(Map<String, String> parameters) {
        return Uni.createFrom().item(() -> new Tokens("token-" + issued.incrementAndGet(), expiresAt, Duration.ZERO, null, null,
                new JsonObject(), "client"));
    }

    @Override
    public Uni<Tokens> refreshTokens(String refreshToken, Map<String, String> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> revokeAccessToken(String accessToken, Map<String, String> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
