package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Responses of servers that show the keys they received, each in another place.
 */
final class LeakingResponses {

    private static final String JSON = "Content-Type: application/vnd.api+json\r\n";

    private LeakingResponses() {
    }

    /** Responses that are HTTP, by their description. */
    static Map<String, Function<KeyPair, byte[]>> readable(int elsewhere) {
        Map<String, Function<KeyPair, byte[]>> all = new LinkedHashMap<>();
        heads(all, elsewhere);
        errors(all);
        successes(all);
        broken(all);
        return all;
    }

    /** Responses with keys in place of the syntax of HTTP, so that error messages of its parser quote them. */
    static Map<String, Function<KeyPair, byte[]>> unreadable() {
        Map<String, Function<KeyPair, byte[]>> all = new LinkedHashMap<>();
        all.put("keys as the reason", keys -> http("500 " + keys.both(), JSON, ""));
        all.put("keys as the status", keys -> raw("HTTP/1.1 " + keys.both() + "\r\n\r\n"));
        all.put("keys instead of HTTP", keys -> raw(keys.both() + "\r\n" + keys.api() + " " + keys.application() + "\r\n\r\n"));
        all.put("keys as a header without a name", keys -> raw("HTTP/1.1 200 OK\r\n: " + keys.both() + "\r\n\r\n"));
        all.put("keys as the name of a header", keys -> raw("HTTP/1.1 200 OK\r\n" + keys.api() + "\u0001: x\r\n\r\n"));
        all.put("keys as a length", keys -> raw("HTTP/1.1 200 OK\r\nContent-Length: " + keys.both() + "\r\n\r\n"));
        all.put("keys as a length of a chunk",
                keys -> raw("HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n" + keys.api() + "\r\nx"));
        return all;
    }

    /** A dataset whose metadata is the text. */
    static byte[] data(String text) {
        return http("200 OK", JSON, dataset("1", """
                {"note":"%s"}""".formatted(json(text))));
    }

    private static void heads(Map<String, Function<KeyPair, byte[]>> all, int elsewhere) {
        all.put("401 with the keys in headers", keys -> http("401 Unauthorized", JSON + "WWW-Authenticate: Key realm=\""
                + keys.both() + "\"\r\nSet-Cookie: k=" + keys.both() + "\r\nX-Debug: " + keys.both()
                + "\r\nX-Url: https://logs.example/?dd-api-key=" + url(keys.api()) + "&dd-application-key="
                + url(keys.application()) + "\r\n", ""));
        all.put("redirect with the keys in its location", keys -> http("307 Temporary Redirect", "Location: http://127.0.0.1:"
                + elsewhere + "/?api=" + url(keys.api()) + "&app=" + url(keys.application()) + "\r\n", ""));
        all.put("keys as the media type", keys -> http("200 OK", "Content-Type: text/" + keys.both() + "\r\n", "x"));
        all.put("keys as the media type of an error", keys -> http("500 Oops", "Content-Type: " + keys.both() + "\r\n", "x"));
        all.put("keys as the encoding", keys -> http("200 OK", JSON + "Content-Encoding: " + keys.both() + "\r\n", "{}"));
        all.put("keys as rate limit", keys -> http("429 Slow down", JSON + "X-RateLimit-Name: " + keys.both()
                + "\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset: 1\r\nRetry-After: " + keys.both() + "\r\n", """
                        {"errors":["%s"]}""".formatted(json(keys.both()))));
    }

    private static void errors(Map<String, Function<KeyPair, byte[]>> all) {
        all.put("error objects", keys -> http("403 Forbidden", JSON, error(json(keys.both()))));
        all.put("error of an evaluator", keys -> http("404 Not Found", JSON, """
                {"data":{"attributes":{"error":{"type":"t","message":"%s"}}}}""".formatted(json(keys.both()))));
        all.put("error objects with every character escaped", keys -> http("403 Forbidden", JSON, error(escaped(keys.both()))));
        all.put("error objects with the keys in a URL", keys -> http("403 Forbidden", JSON, error(url(keys.both()))));
        all.put("error objects with parts of the keys", keys -> http("401 Unauthorized", JSON,
                error(json(keys.api().substring(4, 26) + " and " + keys.application().substring(9)))));
        all.put("keys after a long text", keys -> http("400 Bad", "Content-Type: text/html\r\n",
                "x".repeat(8192 - 20) + keys.both()));
        all.put("keys after a sentence of 300 characters", keys -> http("400 Bad", "Content-Type: text/plain\r\n",
                "x".repeat(300 - 20) + keys.both()));
        all.put("keys in a page", keys -> http("502 Bad Gateway", "Content-Type: text/html\r\n",
                "<html><a href='/?k=" + url(keys.both()) + "'>" + keys.both() + "</a></html>"));
    }

    private static void successes(Map<String, Function<KeyPair, byte[]>> all) {
        all.put("page instead of JSON", keys -> http("200 OK", "Content-Type: text/html\r\n",
                "<html>" + keys.both() + "</html>"));
        all.put("long page instead of JSON", keys -> http("200 OK", "Content-Type: text/html\r\n",
                "<html>" + "x".repeat(8192 - 20) + keys.both()));
        all.put("keys instead of a value", keys -> http("200 OK", JSON, "{\"data\":" + keys.both() + "}"));
        all.put("keys instead of JSON", keys -> http("200 OK", JSON, keys.both()));
        all.put("text that does not end", keys -> http("200 OK", JSON, """
                {"data":[{"id":"%s""".formatted(json(keys.both()))));
        all.put("keys instead of objects", keys -> http("200 OK", JSON, """
                {"data":"%1$s","meta":"%1$s"}""".formatted(json(keys.both()))));
        all.put("keys instead of a resource", keys -> http("200 OK", JSON, """
                {"data":["%s","%s"]}""".formatted(json(keys.api()), json(keys.application()))));
        all.put("errors with a good status", keys -> http("200 OK", JSON, error(json(keys.both()))));
        all.put("error of an evaluator with a good status", keys -> http("200 OK", JSON, """
                {"data":{"attributes":{"error":{"type":"%1$s","message":"%1$s"}}}}""".formatted(json(keys.both()))));
        all.put("CSV with a wrong header", keys -> http("200 OK", "Content-Type: text/csv\r\n", keys.both() + "\n\"x"));
    }

    private static void broken(Map<String, Function<KeyPair, byte[]>> all) {
        all.put("error that breaks off within a key", keys -> cut(keys, "500 Oops"));
        all.put("success that breaks off within a key", keys -> cut(keys, "200 OK"));
        all.put("zipped error that breaks off within a key", keys -> cutZip(keys, "500 Oops"));
        all.put("zipped success that breaks off within a key", keys -> cutZip(keys, "200 OK"));
    }

    private static String error(String text) {
        return """
                {"errors": [
                    {"title": "%1$s", "detail": "%1$s", "status": "%1$s",
                     "source": {"pointer": "%1$s", "parameter": "%1$s", "header": "%1$s"},
                     "meta": {"%1$s": ["%1$s"]}, "%1$s": {"a": "%1$s"}},
                    "%1$s"]}""".formatted(text);
    }

    private static String dataset(String version, String metadata) {
        return """
                {"data": [{"id": "d", "type": "datasets", "attributes": {
                    "name": "d", "current_version": %s, "metadata": %s}}]}""".formatted(version, metadata);
    }

    private static byte[] cut(KeyPair keys, String status) {
        return raw("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\n"
                + "said " + keys.api().substring(0, 20));
    }

    private static byte[] cutZip(KeyPair keys, String status) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped, true)) {
            gzip.write(("said " + keys.api().substring(0, 20)).getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            zipped.flush();
            byte[] begun = zipped.toByteArray();
            return join(raw("HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + begun.length + "\r\nConnection: close\r\n\r\n"), begun);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] join(byte[] head, byte[] body) {
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    private static byte[] http(String status, String headers, String body) {
        return raw("HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return Search.json(text);
    }

    private static String url(String text) {
        return Search.url(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }
}
