package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.Map;

/**
 * A request that reached the emulator, and what it answered. Immutable.
 *
 * @param routeOrNull the emulated operation, null for a refused operation and for an unknown path
 * @param method the HTTP method
 * @param rawPath the path as sent, still percent-encoded
 * @param rawQuery the query as sent, still percent-encoded, null if there was none
 * @param requestHeaders the headers by lower-case name; the values of both keys are replaced by {@code ***}
 * @param keysPresent whether both key headers were there and not blank
 * @param requestBody the body as text, {@code ""} if there was none, null if it was longer than 1 MiB
 * @param status the status answered
 * @param responseHeaders the headers answered, by lower-case name, without those that the HTTP server adds
 * @param responseBody the body answered, before compression and before any cut; null for an export and if longer than 1 MiB
 */
public record Exchange(Route routeOrNull, String method, String rawPath, String rawQuery,
        Map<String, List<String>> requestHeaders, boolean keysPresent, String requestBody, int status,
        Map<String, List<String>> responseHeaders, String responseBody) {

    int weight() {
        return (requestBody == null ? 0 : requestBody.length()) + (responseBody == null ? 0 : responseBody.length());
    }
}
