package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server on a random port of the loopback address. It can refuse connections for a while and keeps its port meanwhile.
 */
public final class RawServer implements AutoCloseable {

    /** What the names of its threads begin with. */
    public static final String THREADS = "raw-server";

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int BACKLOG = 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final ConnectionHandler handler;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<RawConnection> open = ConcurrentHashMap.newKeySet();
    private final OpenConnections counter = new OpenConnections();
    private volatile SSLContext certificate;
    private volatile CountDownLatch handshakes = new CountDownLatch(0);
    private volatile boolean closed;
    /** Bound, but never used: no other socket can take the port while connections are refused. */
    private final Socket reservation = new Socket();
    private final int port;
    private ServerSocket listener;
    private Thread acceptor;

    private RawServer(SSLContext certificate, ConnectionHandler handler) {
        this.certificate = certificate;
        this.handler = handler;
        try {
            reservation.setReuseAddress(true);
            reservation.bind(new InetSocketAddress(LOOPBACK, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = reservation.getLocalPort();
        acceptConnections();
    }

    /** @param certificate what it presents in TLS, or null for a plain server */
    public static RawServer start(SSLContext certificate, ConnectionHandler handler) {
        return new RawServer(certificate, handler);
    }

    /** Starts a plain HTTP server. Its connections are kept open unless the handler closes them. */
    public static RawServer http(RequestHandler handler) {
        return new RawServer(null, connection -> connection.forEachRequest(handler));
    }

    public int port() {
        return port;
    }

    public String url() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    /** How many connections were accepted. */
    public int accepted() {
        return accepted.get();
    }

    /** The connections that are open. */
    public OpenConnections open() {
        return counter;
    }

    /** Presents another certificate from the next connection on. */
    public void present(SSLContext certificate) {
        this.certificate = certificate;
    }

    /** Delays the TLS handshakes of later connections until {@link #releaseHandshakes}. */
    public void holdHandshakes() {
        handshakes = new CountDownLatch(1);
    }

    public void releaseHandshakes() {
        handshakes.countDown();
    }

    /** Accepts connections, unless it does already. */
    public synchronized void acceptConnections() {
        try {
            if (listener != null) {
                return;
            }
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(LOOPBACK, port), BACKLOG);
            listener = opened;
            acceptor = startThread(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses new connections. Those that are open stay open. */
    public synchronized void refuseConnections() {
        try {
            if (listener == null) {
                return;
            }
            listener.close();
            listener = null;
            // it accepts connections as long as a thread waits there
            acceptor.join();
            awaitRefusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * A process that the JVM starts inherits the listener and keeps it open until its program is executed. Surefire starts one
     * every second.
     */
    private void awaitRefusal() {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (isListening()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("connections to the closed port " + port + " are accepted");
            }
        }
    }

    private boolean isListening() {
        try (Socket probe = new Socket(LOOPBACK, port)) {
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            // the connection was accepted, and is reset now that the listener is closed everywhere
            return true;
        }
    }

    private void accept(ServerSocket listener) {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                counter.opened();
                SSLContext presented = certificate;
                CountDownLatch held = handshakes;
                startThread(() -> serve(socket, presented, held));
            }
        } catch (IOException e) {
            // connections are refused from now on
        }
    }

    private void serve(Socket socket, SSLContext presented, CountDownLatch held) {
        try (socket) {
            held.await();
            socket.setTcpNoDelay(true);
            RawConnection connection = new RawConnection(socket, presented == null ? socket : tls(presented, socket));
            open.add(connection);
            try {
                // after it was added: close() sets the flag first, so that one of both sees the other
                if (!closed) {
                    handler.serve(connection);
                }
            } finally {
                open.remove(connection);
            }
        } catch (IOException e) {
            // the client closed the connection, or the handler broke it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            counter.closed();
        }
    }

    private static Socket tls(SSLContext presented, Socket socket) throws IOException {
        SSLSocket tls = (SSLSocket) presented.getSocketFactory().createSocket(socket, null, true);
        tls.setUseClientMode(false);
        return tls;
    }

    static Thread startThread(Runnable task) {
        Thread thread = new Thread(task, THREADS);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Refuses new connections, and closes those that are open. */
    @Override
    public void close() {
        closed = true;
        refuseConnections();
        handshakes.countDown();
        try {
            for (RawConnection connection : open) {
                connection.close();
            }
            reservation.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
