package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An answer, before it is written.
 *
 * @param status the status line without the version
 * @param headers lines, without those that tell the length
 * @param cut where the body is cut when a part of it is wanted
 */
public record Answer(String status, List<String> headers, byte[] body, int cut) {

    public static final String JSON = "application/vnd.api+json";

    public static Answer of(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer(status + " Said", List.of("Content-Type: " + type), bytes, bytes.length / 2);
    }

    public Answer with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(Arrays.asList(more));
        return new Answer(status, all, body, cut);
    }

    public Answer withStatus(int status) {
        return new Answer(status + " Said", headers, body, cut);
    }

    public Answer withType(String type) {
        return new Answer(status, List.of("Content-Type: " + type), body, cut);
    }

    public Answer withBody(byte[] body) {
        return new Answer(status, headers, body, Math.min(cut, body.length));
    }

    public Answer cutAt(int place) {
        return new Answer(status, headers, body, place);
    }

    /** The beginning of the body. */
    public byte[] part() {
        return Arrays.copyOf(body, cut);
    }

    /** The head with the right length. */
    public byte[] head() {
        return head("Content-Length: " + body.length);
    }

    /** The head with anything else. */
    public byte[] head(String framing) {
        return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n" + framing + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] chunk(byte[] bytes) {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] chunk = Arrays.copyOf(head, head.length + bytes.length + 2);
        System.arraycopy(bytes, 0, chunk, head.length, bytes.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }
}
