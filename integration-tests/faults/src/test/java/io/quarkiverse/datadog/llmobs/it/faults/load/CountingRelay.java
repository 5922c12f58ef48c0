package io.quarkiverse.datadog.llmobs.it.faults.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Passes bytes on between clients and a server, and counts connections.
 */
final class CountingRelay implements AutoCloseable {

    static final String THREAD = "relay";

    private final ServerSocket server = new ServerSocket(0, 256, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> new Thread(task, THREAD));
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private int open;
    private int mostOpen;

    /** @param port where the server listens */
    CountingRelay(int port) throws IOException {
        this.port = port;
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                opened();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), port);
                pass(client, behind, true);
                pass(behind, client, false);
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to, boolean counted) throws IOException {
        sockets.add(from);
        from.setTcpNoDelay(true);
        threads.execute(() -> {
            try (from; to; InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            } catch (IOException e) {
                // either end has hung up
            } finally {
                sockets.remove(from);
                if (counted) {
                    closed();
                }
            }
        });
    }

    private synchronized void opened() {
        open++;
        mostOpen = Math.max(mostOpen, open);
    }

    private synchronized void closed() {
        open--;
    }

    /** How many connections were open at the same time at most. */
    synchronized int mostOpen() {
        return mostOpen;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
