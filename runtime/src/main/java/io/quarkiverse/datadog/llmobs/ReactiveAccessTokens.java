package io.quarkiverse.datadog.llmobs;

import io.smallrye.mutiny.Uni;

/**
 * Supplies OAuth access tokens to a client, which sends them in place of the two keys. To be implemented by a bean of the
 * application: without a qualifier it is that of the default client, with {@link LlmObservabilityClient} that of a named one.
 * <p>
 * It is asked before each request, retries included, and is expected to keep a token until it expires. The extension keeps
 * tokens only to mask them. A token in the configuration, {@code access-token}, takes precedence, and the bean is not asked;
 * the Dev Service sets one.
 * <p>
 * The methods are called on any thread, possibly on several at the same time and possibly on an event loop, so they must not
 * block.
 */
public interface ReactiveAccessTokens {

    /**
     * A token for one request, without {@code Bearer}. The item may be emitted on any thread, within the {@code read-timeout}
     * of
     * the client.
     *
     * @return when it fails, and when the item is null, blank or no token, the call fails with an
     *         {@link io.quarkiverse.datadog.llmobs.error.UnauthenticatedException} without a status, and is not retried
     */
    Uni<String> accessToken();

    /**
     * The server responded with status 401 to a request with this token, so that it has expired or was revoked. The request was
     * not processed; unless retries are disabled, {@link #accessToken()} is asked again and the request is repeated once. An
     * implementation that keeps a token should no longer return it, unless another one has replaced it meanwhile. Does nothing
     * by default. What it throws is ignored.
     */
    default void rejected(String accessToken) {
    }
}
