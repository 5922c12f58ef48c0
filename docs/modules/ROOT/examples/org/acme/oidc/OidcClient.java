package org.acme.oidc;

import io.smallrye.mutiny.Uni;

/**
 * What an example needs of {@code io.quarkus.oidc.client.OidcClient}, so that it compiles without that extension.
 */
public interface OidcClient {

    Uni<Tokens> getTokens();
}
