package io.quarkiverse.datadog.llmobs.emulator.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.sun.net.httpserver.HttpExchange;

import io.quarkiverse.datadog.llmobs.emulator.RecordedRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;

/**
 * The last requests, and the number of requests per operation. Bounded in number and in bytes, so that a long run does not fill
 * the heap. Safe for use from any thread.
 */
public final class RequestLog {

    static final int MAX_REQUESTS = 10_000;
    static final int MAX_BODY = 1 << 20;
    private static final long MAX_BODIES = 32L << 20;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private long bodies;

    /**
     * Counts a request.
     *
     * @param operationId null for an unknown path, which is not counted
     */
    synchronized void count(String operationId) {
        if (operationId != null) {
            counts.merge(operationId, 1, Integer::sum);
        }
    }

    /** Adds a request and its response, without keys. */
    void add(String operationId, boolean keysPresent, HttpExchange exchange, byte[] body, ApiResponse response,
            Map<String, List<String>> responseHeaders) {
        Map<String, List<String>> requestHeaders = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            requestHeaders.put(key, Keys.HEADERS.contains(key) ? List.of("***") : List.copyOf(values));
        });
        add(new RecordedRequest(operationId, exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(), Map.copyOf(requestHeaders),
                keysPresent, kept(body), response.status(), Map.copyOf(responseHeaders), kept(response.body())));
    }

    synchronized void add(RecordedRequest request) {
        requests.addLast(request);
        bodies += size(request);
        while (requests.size() > MAX_REQUESTS || bodies > MAX_BODIES) {
            bodies -= size(requests.removeFirst());
        }
    }

    /** The requests, oldest first. */
    public synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The number of requests for an operation. */
    public synchronized int countOf(String operationId) {
        return counts.getOrDefault(operationId, 0);
    }

    public synchronized void clear() {
        requests.clear();
        counts.clear();
        bodies = 0;
    }

    private static String kept(byte[] body) {
        return body == null || body.length > MAX_BODY ? null : new String(body, StandardCharsets.UTF_8);
    }

    private static int size(RecordedRequest request) {
        return length(request.requestBody()) + length(request.responseBody());
    }

    private static int length(String body) {
        return body == null ? 0 : body.length();
    }
}
