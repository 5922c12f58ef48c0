package io.quarkiverse.datadog.llmobs.it.faults.server;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.net.ssl.SSLContext;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RawServer;

/**
 * A server whose responses are good except for those that its script spoils.
 */
public final class FaultServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final SSLContext certificate;
    private final Set<FaultyConnection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final ServerEvents events = new ServerEvents();
    private final RawServer server;
    private volatile FaultScript script = FaultScript.withoutFault();
    private volatile boolean closesConnections;

    /** @param certificate what it presents in TLS when there is no fault; null for a plain server */
    public FaultServer(SSLContext certificate) {
        this.certificate = certificate;
        this.server = RawServer.start(certificate, this::serve);
    }

    /** The socket below. */
    public RawServer socket() {
        return server;
    }

    public void follow(FaultScript script) {
        this.script = script;
    }

    /** Ends any fault. */
    public void recover() {
        server.present(certificate);
        server.releaseHandshakes();
        script = FaultScript.withoutFault();
        server.acceptConnections();
    }

    /** Whether each good response closes its connection. */
    public void closeConnections(boolean closesConnections) {
        this.closesConnections = closesConnections;
    }

    /** The last events, for the message of a failed check. */
    public ServerEvents events() {
        return events;
    }

    FaultScript script() {
        return script;
    }

    /** What the client did although it must not. The list is cleared. */
    public List<String> violations() {
        List<String> all = List.copyOf(violations);
        violations.removeAll(all);
        return all;
    }

    void report(String violation) {
        violations.add(violation);
    }

    private void serve(RawConnection raw) throws IOException {
        FaultyConnection connection = new FaultyConnection(this, raw);
        connections.add(connection);
        events.add(connection, "was accepted");
        try {
            raw.forEachRequest((same, request) -> respond(connection, request));
        } finally {
            events.add(connection, "ended");
            connections.remove(connection);
            synchronized (connections) {
                connections.notifyAll();
            }
        }
    }

    private void respond(FaultyConnection connection, RawRequest request) throws IOException {
        connection.received(request);
        events.add(connection, request.method() + " " + request.path());
        if (!isOnlyOneOfItsPool(connection)) {
            report("a connection is used while its pool has another one open");
        }
        FaultAction action = script.actionFor(request);
        if (action != null) {
            events.add(connection, "has a fault");
            action.on(connection, request, action.early() ? GoodResponses.early(request) : GoodResponses.to(request));
            return;
        }
        RawResponse good = GoodResponses.to(request);
        // read once: a connection must not be closed when its response did not announce that
        boolean closes = closesConnections;
        connection.write(closes ? good.with("Connection: close") : good);
        if (closes) {
            connection.close();
        }
    }

    /** Waits for the other one to be closed: the client may learn of the end of a connection before this server does. */
    private boolean isOnlyOneOfItsPool(FaultyConnection connection) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        synchronized (connections) {
            while (connections.stream()
                    .anyMatch(other -> other != connection && Objects.equals(other.export(), connection.export()))) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    connections.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
