package io.quarkiverse.datadog.llmobs.testkit.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An HTTP response, before it is written.
 *
 * @param status the status line without the version
 * @param headers lines, without those of the length
 * @param cut the length of {@link #part}
 */
public record RawResponse(String status, List<String> headers, byte[] body, int cut) {

    public static final String JSON = "application/vnd.api+json";

    /** @param type the media type, or null for none */
    public static RawResponse of(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawResponse(status + " Status", type == null ? List.of() : List.of("Content-Type: " + type), bytes,
                bytes.length / 2);
    }

    public RawResponse with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(Arrays.asList(more));
        return new RawResponse(status, all, body, cut);
    }

    public RawResponse withStatus(int status) {
        return new RawResponse(status + " Status", headers, body, cut);
    }

    public RawResponse withType(String type) {
        return new RawResponse(status, List.of("Content-Type: " + type), body, cut);
    }

    public RawResponse withBody(byte[] body) {
        return new RawResponse(status, headers, body, Math.min(cut, body.length));
    }

    public RawResponse cutAt(int length) {
        return new RawResponse(status, headers, body, length);
    }

    /** The beginning of the body. */
    public byte[] part() {
        return Arrays.copyOf(body, cut);
    }

    /** The head with the right length. */
    public byte[] head() {
        return head("Content-Length: " + body.length);
    }

    /** The head with another header in place of the length. */
    public byte[] head(String framing) {
        List<String> lines = new ArrayList<>();
        lines.add("HTTP/1.1 " + status);
        lines.addAll(headers);
        lines.add(framing);
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One array after the other. */
    public static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The bytes as a chunk of a body of unknown length. */
    public static byte[] chunk(byte[] bytes) {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = Arrays.copyOf(head, head.length + bytes.length + 2);
        System.arraycopy(bytes, 0, chunk, head.length, bytes.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
