package org.acme.oidc;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

/**
 * An identity provider that numbers its tokens.
 */
@ApplicationScoped
public class NumberedTokens implements OidcClient {

    private final AtomicInteger issued = new AtomicInteger();
    private volatile Tokens last;

    @Override
    public Uni<Tokens> getTokens() {
        return Uni.createFrom().item(() -> last = new Tokens("token-" + issued.incrementAndGet()));
    }

    public Tokens last() {
        return last;
    }
}
