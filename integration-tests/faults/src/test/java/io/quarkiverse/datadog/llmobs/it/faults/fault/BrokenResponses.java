package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.BROKEN;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.BREAK;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore.ALL;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore.PART;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.server.FaultyConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Connections that break while the response is being sent.
 */
public final class BrokenResponses {

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private BrokenResponses() {
    }

    public static List<Fault> all() {
        return List.of(
                Fault.of(BREAK, "reset before the head", BROKEN, (connection, request, good) -> connection.reset()),
                Fault.of(BREAK, "end before the head", BROKEN, (connection, request, good) -> connection.close()),
                Fault.of(BREAK, "reset within the head", BROKEN, (connection, request, good) -> {
                    connection.write(Arrays.copyOf(good.head(), 40));
                    connection.reset();
                }),
                Fault.of(BREAK, "end within the head", BROKEN, (connection, request, good) -> {
                    connection.write(Arrays.copyOf(good.head(), 40));
                    connection.close();
                }),
                Fault.of(BREAK, "reset after the head", BROKEN, (connection, request, good) -> {
                    connection.write(good.head());
                    connection.reset();
                }),
                Fault.after(PART, BREAK, "reset within the body", BROKEN, (connection, request, good) -> {
                    connection.write(RawResponse.joined(good.head(), good.part()));
                    connection.awaitReader();
                    connection.reset();
                }),
                Fault.after(PART, BREAK, "end within the body, its length was too long", BROKEN,
                        (connection, request, good) -> {
                            connection.write(RawResponse.joined(good.head(), good.part()));
                            connection.awaitReader();
                            connection.close();
                        }),
                Fault.after(PART, BREAK, "end within a chunk", BROKEN, (connection, request, good) -> {
                    byte[] chunk = RawResponse.chunk(good.body());
                    byte[] lead = Integer.toHexString(good.body().length).getBytes(StandardCharsets.ISO_8859_1);
                    connection
                            .write(RawResponse.joined(good.head(CHUNKED), Arrays.copyOf(chunk, lead.length + 2 + good.cut())));
                    connection.awaitReader();
                    connection.close();
                }),
                Fault.after(PART, BREAK, "end between chunks", BROKEN, (connection, request, good) -> {
                    connection.write(RawResponse.joined(good.head(CHUNKED), RawResponse.chunk(good.part())));
                    connection.awaitReader();
                    connection.close();
                }),
                Fault.after(ALL, BREAK, "end before the last chunk", BROKEN, (connection, request, good) -> {
                    wholeWithoutEnd(connection, good);
                    connection.close();
                }),
                Fault.after(ALL, BREAK, "reset before the last chunk", BROKEN, (connection, request, good) -> {
                    wholeWithoutEnd(connection, good);
                    connection.reset();
                }),
                Fault.after(PART, BREAK, "a chunk without a size", BROKEN, (connection, request, good) -> {
                    connection.write(RawResponse.joined(good.head(CHUNKED), RawResponse.chunk(good.part())));
                    connection.awaitReader();
                    connection.write(RawResponse.joined("no size\r\n".getBytes(StandardCharsets.ISO_8859_1), good.body()));
                    connection.keepSilent();
                }),
                Fault.of(BREAK, "something else than HTTP", BROKEN, (connection, request, good) -> {
                    connection.write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                    connection.keepSilent();
                }));
    }

    private static void wholeWithoutEnd(FaultyConnection connection, RawResponse good) throws IOException {
        connection.write(RawResponse.joined(good.head(CHUNKED), RawResponse.chunk(good.body())));
        connection.awaitReader();
    }
}
