package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.IOException;

/**
 * Serves a connection of a {@link RawServer} until its end.
 */
@FunctionalInterface
public interface ConnectionHandler {

    /** Called once for each connection, on its thread. The connection is closed when this returns or throws. */
    void serve(RawConnection connection) throws IOException;

    /** Passes bytes on between each connection and a connection of its own to another port of the loopback address. */
    static ConnectionHandler relayTo(int port) {
        return new Relay(port);
    }
}
