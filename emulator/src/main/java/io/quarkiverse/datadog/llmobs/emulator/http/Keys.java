package io.quarkiverse.datadog.llmobs.emulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.Headers;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * Checks the two keys, or the OAuth access token in place of them. Neither a key nor a token nor a part of one ever leaves this
 * class.
 */
public final class Keys {

    static final String API_KEY = "DD-API-KEY";
    static final String APPLICATION_KEY = "DD-APPLICATION-KEY";
    static final Set<String> HEADERS = Set.of("dd-api-key", "dd-application-key", "authorization");
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +([!-~]+)");

    private final byte[] apiKey;
    private final byte[] applicationKey;
    private final byte[] accessToken;

    /**
     * @param apiKey null as well as the other key: no pair of keys is accepted, or any if there is no token either
     * @param accessToken null: no token is accepted, or any if there are no keys either
     */
    public Keys(String apiKey, String applicationKey, String accessToken) {
        this.apiKey = bytes(apiKey);
        this.applicationKey = bytes(applicationKey);
        this.accessToken = bytes(accessToken);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Keys and a token in one request are alternatives.
     *
     * @param both false for a request that needs the API key alone, and takes no token
     * @throws ApiException 401 or 403
     */
    void check(Headers headers, boolean both) {
        String token = token(headers);
        if (both && token != null && acceptsToken(token)) {
            return;
        }
        if (isBlank(headers, API_KEY)
                || apiKey == null && (accessToken != null || both && isBlank(headers, APPLICATION_KEY))) {
            throw ApiException.unauthorized();
        }
        if (apiKey == null) {
            return;
        }
        if (!equal(headers.getFirst(API_KEY), apiKey)) {
            throw ApiException.unauthorized();
        }
        if (both && (isBlank(headers, APPLICATION_KEY) || !equal(headers.getFirst(APPLICATION_KEY), applicationKey))) {
            throw ApiException.forbidden();
        }
    }

    private boolean acceptsToken(String token) {
        return accessToken == null ? apiKey == null : equal(token, accessToken);
    }

    boolean accept(Headers headers, boolean both) {
        try {
            check(headers, both);
            return true;
        } catch (ApiException rejection) {
            return false;
        }
    }

    /** Whether there are both keys or a token; the API key, if a request needs it alone. */
    static boolean arePresent(Headers headers, boolean both) {
        return both && token(headers) != null || !isBlank(headers, API_KEY) && !(both && isBlank(headers, APPLICATION_KEY));
    }

    /** Null if there is none. */
    private static String token(Headers headers) {
        String authorization = headers.getFirst("Authorization");
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        return bearer.matches() ? bearer.group(1) : null;
    }

    private static boolean isBlank(Headers headers, String name) {
        String value = headers.getFirst(name);
        return value == null || value.isBlank();
    }

    /** Takes the same time wherever the first difference is, so that the time does not reveal the secret. */
    private static boolean equal(String sent, byte[] expected) {
        return MessageDigest.isEqual(bytes(sent), expected);
    }
}
