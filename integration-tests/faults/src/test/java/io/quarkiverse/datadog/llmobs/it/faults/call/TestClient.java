package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.ReactiveLlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.it.faults.server.FaultServer;
import io.quarkiverse.datadog.llmobs.it.faults.server.GoodResponses;
import io.quarkiverse.datadog.llmobs.testkit.operation.Client;

/**
 * A client and its server. It runs one case at a time.
 *
 * @param reachable false when the host name of the server does not exist
 */
public record TestClient(FaultServer server, Client client, boolean reachable) {

    private static final Duration SHORT = Duration.ofMillis(250);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    public LlmObservability llmobs() {
        return client.blocking();
    }

    public ReactiveLlmObservability reactive() {
        return client.reactive();
    }

    /** Makes calls and exports on the connections that are open, so that a leaked one would be missed. */
    public void checkThatItWorks(Checks checks) {
        List<String> listed = llmobs().datasets().list().stream().map(Dataset::id).toList();
        checks.equal("what is listed afterwards", List.of("d1", "d2", "d3", "d4", "d5"), listed);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        llmobs().datasets().export("d1").version(3).toStream(csv);
        checks.equal("what is exported afterwards", GoodResponses.CSV, csv.toString(StandardCharsets.UTF_8));
        checks.that(server.socket().open().awaitAtMost(2, TIMEOUT),
                "more connections are open than one for calls and one for exports");
        server.violations().forEach(checks::fail);
    }

    /**
     * Makes the client close its connections, so that the next request needs a new one. A connection that was made too late for
     * its request may stay open for a while, unused.
     */
    public void endConnections(Checks checks) {
        server.closeConnections(true);
        boolean ended = false;
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!ended && System.nanoTime() < end) {
            checkThatItWorks(checks);
            ended = server.socket().open().awaitAtMost(0, SHORT);
        }
        server.closeConnections(false);
        checks.that(ended, "a connection stays open although the server has announced its end");
    }
}
