package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP request whose head was read. The body is read on demand.
 */
public final class RawRequest {

    private final String head;
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final InputStream in;
    private String body;

    private RawRequest(List<String> head, Map<String, String> headers, InputStream in) {
        String[] words = head.get(0).split(" ");
        this.head = String.join("\n", head);
        this.method = words[0];
        this.target = words[1];
        this.headers = headers;
        this.in = in;
    }

    /** Waits for the next request; null when the client has closed the connection. */
    static RawRequest read(InputStream in) throws IOException {
        String line = line(in);
        if (line == null) {
            return null;
        }
        List<String> head = new ArrayList<>(List.of(line));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            head.add(header);
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        return new RawRequest(head, headers, in);
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

    /** The request line and the headers as they were sent, a line each. */
    public String head() {
        return head;
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

    /**
     * The whole body; the first call reads it.
     *
     * @throws EOFException if the client closed the connection before the end of the body
     */
    public String body() throws IOException {
        if (body == null) {
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            byte[] bytes = "chunked".equalsIgnoreCase(header("Transfer-Encoding")) ? chunks() : bytes(length);
            body = new String(bytes, StandardCharsets.UTF_8);
        }
        return body;
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw endedEarly();
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int length = chunk(); length > 0; length = chunk()) {
            bytes.write(bytes(length));
            line(in);
        }
        line(in);
        return bytes.toByteArray();
    }

    private int chunk() throws IOException {
        String length = line(in);
        if (length == null) {
            throw endedEarly();
        }
        return Integer.parseInt(length, 16);
    }

    private static EOFException endedEarly() {
        return new EOFException("the request body ended too early");
    }
}
