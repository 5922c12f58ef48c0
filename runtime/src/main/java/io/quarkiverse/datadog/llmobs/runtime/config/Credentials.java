package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a client identifies itself with: two keys, an access token, or tokens that are asked for. They can only be added to a
 * request. Safe for use from any thread.
 */
public final class Credentials {

    /** How many tokens are masked, of those that were asked for last: a response may show an earlier one. */
    private static final int REMEMBERED = 32;

    private static final String API_KEY = "DD-API-KEY";

    private final Map<String, String> headers;
    private final boolean asked;
    private final List<String> secrets;
    /** The tokens that were asked for, in the order in which they were used last. */
    private final Set<String> tokens = new LinkedHashSet<>();
    /** Created when it is first used: credentials are also read at every start, to be checked. */
    private volatile KeyMask mask;

    private Credentials(Map<String, String> headers, boolean asked, List<String> secrets) {
        this.headers = headers;
        this.asked = asked;
        this.secrets = secrets;
    }

    public static Credentials ofKeys(String apiKey, String applicationKey) {
        return new Credentials(Map.of(API_KEY, apiKey, "DD-APPLICATION-KEY", applicationKey), false,
                List.of(apiKey, applicationKey));
    }

    static Credentials ofAccessToken(String token) {
        return new Credentials(bearer(token), false, List.of(token));
    }

    /** Tokens that are asked for each request. */
    static Credentials asked() {
        return new Credentials(Map.of(), true, List.of());
    }

    public boolean haveApiKey() {
        return headers.containsKey(API_KEY);
    }

    /** The API key alone, for a server that takes nothing else; nothing when there is none. */
    public Credentials apiKeyAlone() {
        return haveApiKey() ? new Credentials(Map.of(API_KEY, headers.get(API_KEY)), false, secrets)
                : new Credentials(Map.of(), false, secrets);
    }

    /** The headers with a token. */
    public static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /** Whether a token has to be asked for each request. */
    public boolean areAsked() {
        return asked;
    }

    /** The headers of each request; none when a token has to be asked for. */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Takes a token that was asked for, which is masked from now on.
     *
     * @return the token without white space around it
     * @throws IllegalArgumentException when it cannot stand in a header; the message does not show it
     */
    public String accept(String token) {
        String stripped = token == null ? "" : token.strip();
        if (stripped.isEmpty() || !isVisibleAscii(stripped)) {
            throw new IllegalArgumentException(stripped.isEmpty() ? "it is " + (token == null ? "null" : "blank")
                    : "it does not consist of visible ASCII characters");
        }
        remember(stripped);
        return stripped;
    }

    private synchronized void remember(String token) {
        if (tokens.remove(token)) {
            tokens.add(token);
            return;
        }
        if (tokens.size() == REMEMBERED) {
            tokens.remove(tokens.iterator().next());
        }
        tokens.add(token);
        mask = null;
    }

    /** Whether the text can be a key or a token. */
    static boolean isVisibleAscii(String text) {
        // no stream: this runs at every start, and would be the first to load the streams of numbers
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The text with the keys, tokens and parts of them masked; null for null. */
    public String mask(String text) {
        if (text == null) {
            return null;
        }
        KeyMask current = mask;
        return (current == null ? newMask() : current).applyTo(text);
    }

    private synchronized KeyMask newMask() {
        List<String> all = new ArrayList<>(secrets);
        all.addAll(tokens);
        KeyMask created = new KeyMask(all);
        mask = created;
        return created;
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
