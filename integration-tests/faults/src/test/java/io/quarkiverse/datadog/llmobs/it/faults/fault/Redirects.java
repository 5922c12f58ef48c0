package io.quarkiverse.datadog.llmobs.it.faults.fault;

import static io.quarkiverse.datadog.llmobs.it.faults.fault.FaultGroup.REDIRECT;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * Redirects, which are not followed: the keys must not be sent to another host.
 */
public final class Redirects {

    private Redirects() {
    }

    public static List<Fault> all(int elsewhere) {
        Stream<Fault> away = Stream.of(302, 301, 303, 307, 308).map(status -> Fault.of(REDIRECT,
                "status " + status + " to another host", FaultEffect.rejected(status),
                (connection, request, good) -> connection.write(RawResponse.of(status, "text/html", "<p>Moved</p>")
                        .with("Location: http://localhost:" + elsewhere + request.target()))));
        Stream<Fault> round = Stream.of(302, 308).map(status -> Fault.of(REDIRECT,
                "status " + status + " to itself", FaultEffect.rejected(status),
                (connection, request, good) -> connection.write(RawResponse.of(status, "text/html", "<p>Moved</p>")
                        .with("Location: " + request.target()))));
        return Stream.concat(away, round).toList();
    }
}
