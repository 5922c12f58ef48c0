package io.quarkiverse.datadog.llmobs.emulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import io.quarkiverse.datadog.llmobs.emulator.fault.TruncatingOutputStream;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;

/**
 * Sends responses with the headers of the live service: small ones with a length, large ones in chunks.
 */
public record ResponseWriter(boolean gzip) {

    /** From this size on the live service sends chunks. */
    private static final int CHUNKED_FROM = 64 << 10;
    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    /** On every recorded response. The token in the policy is public there, and made up here. */
    private static final Map<String, String> USUAL = Map.of(
            "vary", "Accept-Encoding",
            "x-content-type-options", "nosniff",
            "x-frame-options", "SAMEORIGIN",
            "strict-transport-security", "max-age=31536000; includeSubDomains; preload",
            "content-security-policy", "frame-ancestors 'self'; report-uri https://logs.browser-intake-datadoghq.com"
                    + "/api/v2/logs?dd-api-key=pub0000emulator&dd-evp-origin=content-security-policy"
                    + "&ddsource=csp-report&ddtags=site%3Adatadoghq.com");

    /** The headers of a response by lower-case name, without those of the transport. */
    Map<String, List<String>> headers(HttpExchange exchange, ApiResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        USUAL.forEach((name, value) -> headers.put(name, List.of(value)));
        if (response.contentType() != null) {
            headers.put("content-type", List.of(response.contentType()));
        }
        if (isCompressed(exchange, response)) {
            headers.put("content-encoding", List.of("gzip"));
        }
        response.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return headers;
    }

    /**
     * @param cutAfter how many bytes of the body to send before the connection is cut; {@link Long#MAX_VALUE} for all
     * @throws IOException if the connection failed or is to be cut
     */
    void send(HttpExchange exchange, ApiResponse response, Map<String, List<String>> headers, long cutAfter)
            throws IOException {
        Headers target = exchange.getResponseHeaders();
        headers.forEach((name, values) -> target.put(name, values));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (response.stream() != null) {
            exchange.sendResponseHeaders(response.status(), CHUNKED);
            stream(exchange, response, cutAfter);
            return;
        }
        byte[] body = isCompressed(exchange, response) ? compress(response.body()) : response.body();
        if (head || body.length == 0) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length < CHUNKED_FROM ? body.length : CHUNKED);
        try (OutputStream out = new TruncatingOutputStream(exchange.getResponseBody(), cutAfter)) {
            out.write(body);
        }
    }

    private void stream(HttpExchange exchange, ApiResponse response, long cutAfter) throws IOException {
        OutputStream cutting = new TruncatingOutputStream(exchange.getResponseBody(), cutAfter);
        OutputStream out = isCompressed(exchange, response) ? new GZIPOutputStream(cutting, CHUNKED_FROM) : cutting;
        // Not closed when it fails: closing would send the last chunk, and the client would take the part for the complete body.
        response.stream().writeTo(out);
        out.close();
    }

    private boolean isCompressed(HttpExchange exchange, ApiResponse response) {
        boolean hasBody = response.stream() != null || response.body().length > 0;
        return gzip && hasBody && AcceptedEncoding.isGzip(exchange.getRequestHeaders().get("Accept-Encoding"));
    }

    private static byte[] compress(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        }
        return compressed.toByteArray();
    }
}
