package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP request whose head was read. The body is read on demand.
 */
public final class RawRequest {

    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final InputStream in;
    private String body;

    private RawRequest(String method, String target, Map<String, String> headers, InputStream in) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.in = in;
    }

    /** Waits for the next request; null when the client has closed the connection. */
    static RawRequest read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        String[] words = line.split(" ");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return new RawRequest(words[0], words[1], headers, in);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    public String method() {
        return method;
    }

    /** The path and the query, as they were sent. */
    public String target() {
        return target;
    }

    /** The path without the query. */
    public String path() {
        return target.split("\\?", 2)[0];
    }

    /** The value of a header, or null. */
    public String header(String name) {
        return headers.get(name);
    }

    /** The whole body; the first call reads it. */
    public String body() throws IOException {
        if (body == null) {
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            byte[] bytes = "chunked".equalsIgnoreCase(header("Transfer-Encoding")) ? chunks() : in.readNBytes(length);
            body = new String(bytes, StandardCharsets.UTF_8);
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = chunk(); length > 0; length = chunk()) {
            bytes.write(in.readNBytes(length));
            line(in);
        }
        line(in);
        return bytes.toByteArray();
    }

    private int chunk() throws IOException {
        String length = line(in);
        if (length == null) {
            throw new EOFException("the request body ended too early");
        }
        return Integer.parseInt(length, 16);
    }
}
