package io.quarkiverse.datadog.llmobs.emulator;

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

/**
 * Sends answers with the headers of the live service: with a length if small, in chunks if big.
 */
record Responder(boolean gzip) {

    /** From this size on the live service answers in chunks. */
    private static final int CHUNKED_FROM = 64 << 10;
    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    /** On every recorded answer. The token in the policy is public there, and made up here. */
    private static final Map<String, String> USUAL = Map.of(
            "vary", "Accept-Encoding",
            "x-content-type-options", "nosniff",
            "x-frame-options", "SAMEORIGIN",
            "strict-transport-security", "max-age=31536000; includeSubDomains; preload",
            "content-security-policy", "frame-ancestors 'self'; report-uri https://logs.browser-intake-datadoghq.com"
                    + "/api/v2/logs?dd-api-key=pub0000emulator&dd-evp-origin=content-security-policy"
                    + "&ddsource=csp-report&ddtags=site%3Adatadoghq.com");

    /** The headers of an answer by lower-case name, without those of the transport. */
    Map<String, List<String>> headers(HttpExchange exchange, Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        USUAL.forEach((name, value) -> headers.put(name, List.of(value)));
        if (answer.contentType() != null) {
            headers.put("content-type", List.of(answer.contentType()));
        }
        if (isCompressed(exchange, answer)) {
            headers.put("content-encoding", List.of("gzip"));
        }
        answer.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        return headers;
    }

    /**
     * @param cutAfter how many bytes of the body to send before the connection is cut; {@link Long#MAX_VALUE} for all
     * @throws IOException if the connection broke or was to be cut
     */
    void send(HttpExchange exchange, Answer answer, Map<String, List<String>> headers, long cutAfter) throws IOException {
        Headers target = exchange.getResponseHeaders();
        headers.forEach((name, values) -> target.put(name, values));
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (answer.stream() != null) {
            exchange.sendResponseHeaders(answer.status(), CHUNKED);
            stream(exchange, answer, cutAfter);
            return;
        }
        byte[] body = isCompressed(exchange, answer) ? compress(answer.body()) : answer.body();
        if (head || body.length == 0) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length < CHUNKED_FROM ? body.length : CHUNKED);
        try (OutputStream out = new CuttingStream(exchange.getResponseBody(), cutAfter)) {
            out.write(body);
        }
    }

    private void stream(HttpExchange exchange, Answer answer, long cutAfter) throws IOException {
        OutputStream cutting = new CuttingStream(exchange.getResponseBody(), cutAfter);
        OutputStream out = isCompressed(exchange, answer) ? new GZIPOutputStream(cutting, CHUNKED_FROM) : cutting;
        // Not closed when it fails: closing would end the chunks properly, and the client would take a torso for the whole.
        answer.stream().writeTo(out);
        out.close();
    }

    private boolean isCompressed(HttpExchange exchange, Answer answer) {
        boolean hasBody = answer.stream() != null || answer.body().length > 0;
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
