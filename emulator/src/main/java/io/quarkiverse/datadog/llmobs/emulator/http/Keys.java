package io.quarkiverse.datadog.llmobs.emulator.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import com.sun.net.httpserver.Headers;

import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;

/**
 * Checks the two keys. Neither a key nor a part of one ever leaves this class.
 */
public final class Keys {

    static final String API_KEY = "DD-API-KEY";
    static final String APPLICATION_KEY = "DD-APPLICATION-KEY";
    static final Set<String> HEADERS = Set.of("dd-api-key", "dd-application-key");

    private final byte[] apiKey;
    private final byte[] applicationKey;

    /** @param apiKey null as well as the other key: any pair that is not blank is accepted */
    public Keys(String apiKey, String applicationKey) {
        this.apiKey = apiKey == null ? null : apiKey.getBytes(StandardCharsets.UTF_8);
        this.applicationKey = applicationKey == null ? null : applicationKey.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param both false for a request that needs the API key alone
     * @throws ApiException 401 or 403
     */
    void check(Headers headers, boolean both) {
        if (isBlank(headers, API_KEY)) {
            throw ApiException.unauthorized();
        }
        if (apiKey == null) {
            if (both && isBlank(headers, APPLICATION_KEY)) {
                throw ApiException.unauthorized();
            }
            return;
        }
        if (!equal(headers, API_KEY, apiKey)) {
            throw ApiException.unauthorized();
        }
        if (both && (isBlank(headers, APPLICATION_KEY) || !equal(headers, APPLICATION_KEY, applicationKey))) {
            throw ApiException.forbidden();
        }
    }

    boolean accept(Headers headers, boolean both) {
        try {
            check(headers, both);
            return true;
        } catch (ApiException rejection) {
            return false;
        }
    }

    static boolean arePresent(Headers headers, boolean both) {
        return !isBlank(headers, API_KEY) && !(both && isBlank(headers, APPLICATION_KEY));
    }

    private static boolean isBlank(Headers headers, String name) {
        String value = headers.getFirst(name);
        return value == null || value.isBlank();
    }

    /** Takes the same time wherever the first difference is, so that the time does not reveal the key. */
    private static boolean equal(Headers headers, String name, byte[] expected) {
        return MessageDigest.isEqual(headers.getFirst(name).getBytes(StandardCharsets.UTF_8), expected);
    }
}
