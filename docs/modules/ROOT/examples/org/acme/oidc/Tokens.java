package org.acme.oidc;

/**
 * What an example needs of {@code io.quarkus.oidc.client.Tokens}, so that it compiles without that extension.
 */
public class Tokens {

    private final String accessToken;
    private volatile boolean expired;

    public Tokens(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public boolean isAccessTokenExpired() {
        return expired;
    }

    public void expire() {
        expired = true;
    }
}
