package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;

/**
 * A server that reads a request, sends the bytes that a test has set, and closes the connection.
 */
final class FixedResponseServer implements AutoCloseable {

    private final List<RawRequest> requests = new CopyOnWriteArrayList<>();
    private volatile byte[] response = new byte[0];
    private final RawServer server = RawServer.http(this::respond);

    int port() {
        return server.port();
    }

    void respondWith(byte[] response) {
        this.response = response;
    }

    /** The heads of the requests received since the last call of this method. */
    List<String> requests() {
        List<String> received = requests.stream().map(RawRequest::head).toList();
        requests.clear();
        return received;
    }

    private void respond(RawConnection connection, RawRequest request) throws IOException {
        requests.add(request);
        request.body();
        connection.write(response);
        connection.close();
    }

    @Override
    public void close() {
        server.close();
    }
}
