package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.IOException;

/**
 * Handles one HTTP request. It writes the response, or does something else with the connection.
 */
@FunctionalInterface
public interface RequestHandler {

    /** Called on the thread of the connection. The next request of the connection is read when this returns. */
    void handle(RawConnection connection, RawRequest request) throws IOException;
}
