package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.net.URI;

import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;

/**
 * A proxy between a client and a server, which applies the chosen fault to each request.
 */
public final class ChaosProxy implements AutoCloseable {

    private final Decisions decisions;
    private final RawServer server;

    public ChaosProxy(URI behind, Decisions decisions) {
        this.decisions = decisions;
        this.server = RawServer.http(new ChaosRequests(new Origin(behind), decisions, new CreatedNames()));
    }

    public String url() {
        return server.url();
    }

    public Decisions decisions() {
        return decisions;
    }

    @Override
    public void close() {
        server.close();
    }
}
