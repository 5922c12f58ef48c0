package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program with the server of the benchmark. It does as little work as possible, so that it does not limit the clients.
 * <p>
 * It prints its URL, and ends when its standard input ends. {@code GET /listed} returns the number of pages of listings that
 * were
 * requested since the last call.
 */
public final class Peer {

    static final String LISTED = "GET /listed ";

    private Peer() {
    }

    public static void main(String[] args) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        start(() -> accept(server));
        System.out.println("http://127.0.0.1:" + server.socket().getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void accept(ServerSocketChannel server) {
        AtomicInteger listed = new AtomicInteger();
        DatasetPages pages = new DatasetPages();
        try {
            while (true) {
                start(new Connection(server.accept(), pages, listed));
            }
        } catch (IOException e) {
            throw new IllegalStateException("the peer cannot accept connections", e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "peer");
        thread.setDaemon(true);
        thread.start();
    }
}
