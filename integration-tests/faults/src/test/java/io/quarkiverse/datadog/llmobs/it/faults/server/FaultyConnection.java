package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;

/**
 * A connection of a {@link FaultServer}.
 */
public final class FaultyConnection {

    private final FaultServer server;
    private final RawConnection connection;
    private volatile Boolean export;

    FaultyConnection(FaultServer server, RawConnection connection) {
        this.server = server;
        this.connection = connection;
    }

    void received(RawRequest request) {
        // exports of the groups ask for compression, and use connections of their own
        export = request.path().endsWith("/export") && request.header("Accept-Encoding") != null;
    }

    /** Whether it carries exports; null before its first request. */
    Boolean export() {
        return export;
    }

    public FaultServer server() {
        return server;
    }

    /** Reports something that the client must not do. */
    public void report(String violation) {
        server.report(violation);
    }

    public void write(byte[] bytes) throws IOException {
        connection.write(bytes);
    }

    public void write(RawResponse response) throws IOException {
        connection.write(response);
    }

    public void close() throws IOException {
        connection.close();
    }

    public void reset() throws IOException {
        connection.reset();
    }

    public void keepSilent() throws IOException {
        connection.keepSilent();
    }

    public boolean staysOpenFor(Duration pause) throws IOException {
        return connection.staysOpenFor(pause);
    }

    /** Waits until the caller has read what was written, if it reads while the response is received. */
    public void awaitReader() throws IOException {
        CountDownLatch reader = server.script().reader();
        try {
            if (!reader.await(20, TimeUnit.SECONDS)) {
                throw new IOException("the caller has not read what was sent");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
