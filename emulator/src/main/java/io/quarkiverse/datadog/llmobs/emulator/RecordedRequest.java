package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;
import java.util.Map;

/**
 * A request that the emulator received, with the response to it. Immutable.
 *
 * @param operationId the id of the operation, null for a path that belongs to none. An operation that is not emulated has its
 *        id, and the status 501
 * @param method the HTTP method
 * @param rawPath the path as sent, still percent-encoded
 * @param rawQuery the query as sent, still percent-encoded, null if there was none
 * @param requestHeaders the headers by lower-case name; the values of both keys and of {@code authorization} are
 *        replaced by {@code ***}
 * @param keysPresent whether the key headers that the operation needs were there and not blank, or an access token
 * @param requestBody the body as text, {@code ""} if there was none, null if it was longer than 1 MiB
 * @param status the status of the response
 * @param responseHeaders the headers of the response, by lower-case name, without those that the HTTP server adds
 * @param responseBody the body of the response, before compression and before any cut; null for an export and if longer
 *        than 1 MiB
 */
public record RecordedRequest(String operationId, String method, String rawPath, String rawQuery,
        Map<String, List<String>> requestHeaders, boolean keysPresent, String requestBody, int status,
        Map<String, List<String>> responseHeaders, String responseBody) {
}
