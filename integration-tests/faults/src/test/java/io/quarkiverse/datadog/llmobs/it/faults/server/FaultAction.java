package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.io.IOException;

import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * What a server does with a request in place of a good response.
 */
@FunctionalInterface
public interface FaultAction {

    void on(FaultyConnection connection, RawRequest request, RawResponse good) throws IOException;

    /** Whether it starts before the body of the request is read. */
    default boolean early() {
        return false;
    }

    /** The same action, started before the body of the request is read. */
    static FaultAction early(FaultAction action) {
        return new FaultAction() {
            @Override
            public void on(FaultyConnection connection, RawRequest request, RawResponse good) throws IOException {
                action.on(connection, request, good);
            }

            @Override
            public boolean early() {
                return true;
            }
        };
    }
}
