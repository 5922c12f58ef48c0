package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a server, and lets happen to each request what was decided.
 */
final class ChaosProxy implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 256, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Origin origin;
    private final Decisions decisions;
    private final Ledger ledger = new Ledger();

    ChaosProxy(URI behind, Decisions decisions) throws IOException {
        this.origin = new Origin(behind);
        this.decisions = decisions;
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    Ledger ledger() {
        return ledger;
    }

    Decisions decisions() {
        return decisions;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new ProxiedConnection(socket, origin, decisions, ledger).serve();
        } catch (IOException e) {
            // the client has hung up
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
