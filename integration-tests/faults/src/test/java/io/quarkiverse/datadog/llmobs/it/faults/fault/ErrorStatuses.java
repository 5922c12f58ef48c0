package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.STATUS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.it.faults.server.FaultyConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Responses with an error status.
 */
public final class ErrorStatuses {

    private static final long HUGE = 100L * 1024 * 1024;
    /** The bytes that the buffers of both sockets may hold after the client stopped reading. */
    private static final long READ_AT_MOST = 24L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;
    private static final String ERROR = """
            {"errors":[{"title":"Generic Error","detail":"not today"}]}""";

    private ErrorStatuses() {
    }

    public static List<Fault> all() {
        Stream<Fault> plain = Stream.of(500, 400, 401, 403, 404, 408, 409, 413, 422, 425, 429, 501, 502, 503, 504)
                .map(status -> Fault.of(STATUS, "status " + status, FaultEffect.rejected(status),
                        (connection, request, good) -> connection.write(RawResponse.of(status, RawResponse.JSON, ERROR))));
        Stream<Fault> others = Stream.of(
                Fault.of(STATUS, "status 403 with HTML that shows the keys", FaultEffect.rejected(403),
                        (connection, request, good) -> connection
                                .write(RawResponse.of(403, "text/html",
                                        "<p>Rejected: " + InvalidContents.keys(request) + "</p>"))),
                Fault.of(STATUS, "status 500 without a body", FaultEffect.rejected(500),
                        (connection, request, good) -> connection.write(RawResponse.of(500, RawResponse.JSON, ""))),
                Fault.of(FaultGroup.PAGE, "status 400 and a page of 100 MB", FaultEffect.rejected(400),
                        (connection, request, good) -> huge(connection, 400)),
                Fault.of(FaultGroup.PAGE, "status 502 and a page of 100 MB", FaultEffect.rejected(502),
                        (connection, request, good) -> huge(connection, 502)),
                Fault.of(FaultGroup.PAGE, "status 503 and a page that does not end", FaultEffect.rejected(503),
                        (connection, request, good) -> endless(connection, 503)));
        return Stream.concat(plain, others).toList();
    }

    private static void huge(FaultyConnection connection, int status) throws IOException {
        connection.write(RawResponse.of(status, "text/html", "").head("Content-Length: " + HUGE));
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'x');
        write(connection, block, HUGE);
    }

    private static void endless(FaultyConnection connection, int status) throws IOException {
        connection.write(RawResponse.of(status, "text/html", "").head("Transfer-Encoding: chunked"));
        byte[] chunk = (Integer.toHexString(BLOCK) + "\r\n" + "x".repeat(BLOCK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        write(connection, chunk, Long.MAX_VALUE);
    }

    private static void write(FaultyConnection connection, byte[] block, long length) throws IOException {
        for (long sent = 0; sent < length; sent += block.length) {
            if (sent > READ_AT_MOST) {
                connection.report("a page of errors was read beyond " + READ_AT_MOST + " bytes");
                connection.reset();
                return;
            }
            connection.write(block);
        }
    }
}
