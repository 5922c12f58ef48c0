package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.FINE;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultEffect.SILENT;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.SILENCE;
import static io.quarkiverse.datadog.llmobs.it.faults.fault.ReceivedBefore.PART;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.faults.server.FaultyConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Responses that are slow or never sent.
 */
public final class SlowResponses {

    private SlowResponses() {
    }

    public static List<Fault> all() {
        return List.of(
                Fault.of(SILENCE, "no response", SILENT, (connection, request, good) -> connection.keepSilent()),
                Fault.of(SILENCE, "a head that drips", SILENT, (connection, request, good) -> drip(connection, good.head())),
                Fault.after(PART, SILENCE, "a body that stands still", SILENT, (connection, request, good) -> {
                    connection.write(RawResponse.joined(good.head(), good.part()));
                    connection.awaitReader();
                    connection.keepSilent();
                }),
                Fault.of(SILENCE, "a body that is slow, but comes", FINE, (connection, request, good) -> {
                    connection.write(good.head());
                    int piece = good.body().length / 5 + 1;
                    for (int from = 0; from < good.body().length; from += piece) {
                        if (connection.staysOpenFor(ClientTimes.READ_TIMEOUT.dividedBy(4))) {
                            connection.write(Arrays.copyOfRange(good.body(), from, Math.min(good.body().length, from + piece)));
                        }
                    }
                }));
    }

    private static void drip(FaultyConnection connection, byte[] head) throws IOException {
        for (int i = 0; connection.staysOpenFor(ClientTimes.READ_TIMEOUT.dividedBy(5)); i = Math.min(i + 1, head.length - 2)) {
            connection.write(new byte[] { head[i] });
        }
        connection.close();
    }
}
