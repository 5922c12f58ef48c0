package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.FaultServer;
import io.quarkiverse.datadog.llmobs.it.faults.matrix.wire.Service;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;

/**
 * A client and the server it talks to. Cases on one lane follow each other.
 *
 * @param reachable false when the name of the server leads nowhere
 */
record Lane(FaultServer server, LlmObservability llmobs, ReactiveLlmObservability reactive, DatasetsApi datasetsApi,
        boolean reachable) {

    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration AT_LAST = Duration.ofSeconds(20);

    /** Calls and exports on the connections there are: a leaked one would be missed. */
    void proveHealth(Checks checks) {
        List<String> listed = llmobs.datasets().list().stream().map(Dataset::id).toList();
        checks.equal("what is listed afterwards", List.of("d1", "d2", "d3", "d4", "d5"), listed);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        llmobs.datasets().export("d1").version(3).toStream(csv);
        checks.equal("what is exported afterwards", Service.CSV, csv.toString(StandardCharsets.UTF_8));
        checks.that(server.awaitAtMost(2, AT_LAST), "more connections are open than one for calls and one for exports");
        server.complaints().forEach(checks::fail);
    }

    /**
     * Lets the client give up its connections, so that the next request needs a new one. A connection that was made too late
     * for its request may stay with the client, unused, for a while.
     */
    void endConnections(Checks checks) {
        server.sayFarewell(true);
        boolean ended = false;
        long end = System.nanoTime() + AT_LAST.toNanos();
        while (!ended && System.nanoTime() < end) {
            proveHealth(checks);
            ended = server.awaitAtMost(0, SOON);
        }
        server.sayFarewell(false);
        checks.that(ended, "a connection stays open although its end was announced");
    }
}
