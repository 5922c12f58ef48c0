package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.Optional;

import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.smallrye.config.Secret;

/**
 * Checks the credentials of a client: two keys, or access tokens in place of them.
 */
final class CredentialsReader {

    private final String client;
    private final ClientConfig config;
    private final boolean tokenBean;
    private final Problems problems;

    /** @param tokenBean whether the application has a bean that supplies tokens to this client */
    CredentialsReader(String client, ClientConfig config, boolean tokenBean, Problems problems) {
        this.client = client;
        this.config = config;
        this.tokenBean = tokenBean;
        this.problems = problems;
    }

    Credentials read() {
        String token = text(config.accessToken());
        if (!token.isEmpty()) {
            checkAscii("access-token", token);
            rejectKeys(ClientName.key(client, "access-token") + " is set");
            return Credentials.ofAccessToken(token);
        }
        if (tokenBean) {
            rejectKeys("a bean of the type ReactiveAccessTokens supplies access tokens");
            return Credentials.asked();
        }
        return Credentials.ofKeys(key("api-key", "DD_API_KEY", text(config.apiKey())),
                key("application-key", "DD_APP_KEY", text(config.applicationKey())));
    }

    private static String text(Optional<Secret<String>> secret) {
        return secret.map(Secret::get).map(String::strip).orElse("");
    }

    private String key(String property, String variable, String value) {
        if (value.isEmpty()) {
            problems.missing(property, "set it, or the environment variable " + variable + "; in place of both keys, "
                    + ClientName.key(client, "access-token") + " can be set");
        } else {
            checkAscii(property, value);
        }
        return value;
    }

    private void rejectKeys(String reason) {
        reject("api-key", "DD_API_KEY", text(config.apiKey()), reason);
        reject("application-key", "DD_APP_KEY", text(config.applicationKey()), reason);
    }

    private void reject(String property, String variable, String value, String reason) {
        if (!value.isEmpty()) {
            problems.invalid(property, "***", "a client has either two keys or access tokens, and " + reason
                    + "; remove one of both. If the key comes from the environment variable " + variable
                    + ", set the empty value " + ClientName.key(client, property) + "=");
        }
    }

    private void checkAscii(String property, String value) {
        if (!Credentials.isVisibleAscii(value)) {
            // the value itself must not be shown
            problems.invalid(property, "***", "must consist of visible ASCII characters");
        }
    }
}
