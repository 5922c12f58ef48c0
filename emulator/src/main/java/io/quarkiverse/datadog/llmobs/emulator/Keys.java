package io.quarkiverse.datadog.llmobs.emulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import com.sun.net.httpserver.Headers;

/**
 * The check of the two keys. Neither a key nor a part of one ever leaves this class.
 */
final class Keys {

    static final String API_KEY = "DD-API-KEY";
    static final String APPLICATION_KEY = "DD-APPLICATION-KEY";
    static final Set<String> HEADERS = Set.of("dd-api-key", "dd-application-key");

    private final byte[] apiKey;
    private final byte[] applicationKey;

    /** Null keys: any pair is accepted that is not blank. */
    Keys(String apiKey, String applicationKey) {
        this.apiKey = apiKey == null ? null : apiKey.getBytes(StandardCharsets.UTF_8);
        this.applicationKey = applicationKey == null ? null : applicationKey.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ApiFailure 401 or 403 */
    void check(Headers headers) {
        if (isBlank(headers, API_KEY)) {
            throw ApiFailure.unauthorized();
        }
        if (apiKey == null) {
            if (isBlank(headers, APPLICATION_KEY)) {
                throw ApiFailure.unauthorized();
            }
            return;
        }
        if (!equal(headers, API_KEY, apiKey)) {
            throw ApiFailure.unauthorized();
        }
        if (isBlank(headers, APPLICATION_KEY) || !equal(headers, APPLICATION_KEY, applicationKey)) {
            throw ApiFailure.forbidden();
        }
    }

    boolean accept(Headers headers) {
        try {
            check(headers);
            return true;
        } catch (ApiFailure refusal) {
            return false;
        }
    }

    static boolean arePresent(Headers headers) {
        return !isBlank(headers, API_KEY) && !isBlank(headers, APPLICATION_KEY);
    }

    private static boolean isBlank(Headers headers, String name) {
        String value = headers.getFirst(name);
        return value == null || value.isBlank();
    }

    /** Takes the same time wherever the first difference is. */
    private static boolean equal(Headers headers, String name, byte[] expected) {
        return MessageDigest.isEqual(headers.getFirst(name).getBytes(StandardCharsets.UTF_8), expected);
    }
}
