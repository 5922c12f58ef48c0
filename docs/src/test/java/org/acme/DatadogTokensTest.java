package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatadogTokensTest {

    private final NumberedTokens identityProvider = new NumberedTokens();
    private final DatadogTokens tokens = new DatadogTokens();

    @BeforeEach
    void connect() {
        tokens.identityProvider = identityProvider;
    }

    @Test
    void aTokenIsKept() {
        assertEquals("token-1", token());
        assertEquals("token-1", token());
    }

    @Test
    void anExpiredTokenIsReplaced() {
        identityProvider.expiresAt = 1;
        assertEquals("token-1", token());
        assertEquals("token-2", token());
    }

    @Test
    void aRejectedTokenIsReplaced() {
        tokens.rejected("token-1");
        assertEquals("token-1", token());
        tokens.rejected("token-1");
        assertEquals("token-2", token());
        tokens.rejected("token-1");
        assertEquals("token-2", token(), "it replaced the rejected one before");
    }

    private String token() {
        return tokens.accessToken().await().indefinitely();
    }
}
