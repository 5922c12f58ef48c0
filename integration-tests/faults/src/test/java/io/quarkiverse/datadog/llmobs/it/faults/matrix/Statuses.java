package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import static io.quarkiverse.datadog.llmobs.it.faults.matrix.Group.STATUS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Answer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Line;

/**
 * Answers that say no.
 */
final class Statuses {

    private static final long HUGE = 100L * 1024 * 1024;
    /** What may lie in the buffers of both sockets after the client has stopped to read. */
    private static final long READ_AT_MOST = 24L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final String ERROR = "{\"errors\":[{\"title\":\"Generic Error\",\"detail\":\"not today\"}]}";

    private Statuses() {
    }

    static List<Fault> all() {
        Stream<Fault> plain = Stream.of(500, 400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 501, 502, 503, 504)
                .map(status -> Fault.of(STATUS, "status " + status, Meaning.refused(status),
                        (line, request, good) -> line.write(Answer.of(status, Answer.JSON, ERROR))));
        Stream<Fault> others = Stream.of(
                Fault.of(STATUS, "status 403 with HTML that shows the keys", Meaning.refused(403),
                        (line, request, good) -> line
                                .write(Answer.of(403, "text/html", "<p>Refused: " + Contents.keys(request) + "</p>"))),
                Fault.of(STATUS, "status 500 without a body", Meaning.refused(500),
                        (line, request, good) -> line.write(Answer.of(500, Answer.JSON, ""))),
                Fault.of(Group.PAGE, "status 400 and a page of 100 MB", Meaning.refused(400),
                        (line, request, good) -> huge(line, 400)),
                Fault.of(Group.PAGE, "status 502 and a page of 100 MB", Meaning.refused(502),
                        (line, request, good) -> huge(line, 502)),
                Fault.of(Group.PAGE, "status 503 and a page that does not end", Meaning.refused(503),
                        (line, request, good) -> endless(line, 503)));
        return Stream.concat(plain, others).toList();
    }

    private static void huge(Line line, int status) throws IOException {
        line.write(Answer.of(status, "text/html", "").head("Content-Length: " + HUGE));
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'x');
        write(line, block, HUGE);
    }

    private static void endless(Line line, int status) throws IOException {
        line.write(Answer.of(status, "text/html", "").head("Transfer-Encoding: chunked"));
        byte[] chunk = (Integer.toHexString(BLOCK) + "\r\n" + "x".repeat(BLOCK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        write(line, chunk, Long.MAX_VALUE);
    }

    private static void write(Line line, byte[] block, long length) throws IOException {
        for (long sent = 0; sent < length; sent += block.length) {
            if (sent > READ_AT_MOST) {
                line.server().complain("a page of errors was read beyond " + READ_AT_MOST + " bytes");
                line.reset();
                return;
            }
            line.write(block);
        }
    }
}
