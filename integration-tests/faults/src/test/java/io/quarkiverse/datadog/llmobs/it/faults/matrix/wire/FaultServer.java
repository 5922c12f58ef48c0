package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server on a port of its own, which can also be taken away from there and put back.
 */
public final class FaultServer implements AutoCloseable {

    private static final Duration AT_LAST = Duration.ofSeconds(5);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final SSLContext usual;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private volatile Script script = Script.good();
    private volatile boolean farewell;
    private volatile SSLContext certificate;
    private volatile CountDownLatch handshakes = new CountDownLatch(0);
    private volatile ServerSocket door;
    private Thread acceptor;
    private Socket placeholder;
    private int port;

    /** @param usual what it shows in TLS; null for none */
    public FaultServer(SSLContext usual) {
        this.usual = usual;
        this.certificate = usual;
        open();
    }

    public int port() {
        return port;
    }

    /** Listens, unless it does already. */
    public synchronized void open() {
        try {
            if (door != null) {
                return;
            }
            if (placeholder != null) {
                placeholder.close();
                placeholder = null;
            }
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(LOOPBACK, port));
            port = opened.getLocalPort();
            door = opened;
            acceptor = start("door", () -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses connections, and keeps the port from everybody else. */
    public synchronized void shut() {
        try {
            if (door != null) {
                door.close();
                door = null;
                // the port is taken for as long as somebody waits there
                acceptor.join();
                placeholder = new Socket();
                placeholder.setReuseAddress(true);
                placeholder.bind(new InetSocketAddress(LOOPBACK, port));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Shows another certificate from the next connection on. */
    public void show(SSLContext certificate) {
        this.certificate = certificate;
    }

    /** Keeps TLS handshakes from beginning until {@link #recover()}. */
    public void holdHandshakes() {
        handshakes = new CountDownLatch(1);
    }

    public void follow(Script script) {
        this.script = script;
    }

    /** Answers well from now on, shows its usual certificate, and makes the handshakes that were held. */
    public void recover() {
        handshakes.countDown();
        certificate = usual;
        script = Script.good();
    }

    /** Whether each good answer ends its connection. */
    public void sayFarewell(boolean farewell) {
        this.farewell = farewell;
    }

    Script script() {
        return script;
    }

    /** How many connections were ever made. */
    public int connections() {
        return connections.get();
    }

    /** What the client has done that it must not; they are forgotten with that. */
    public List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.removeAll(all);
        return all;
    }

    public void complain(String complaint) {
        complaints.add(complaint);
    }

    /** Waits until so many connections are open at most. */
    public boolean awaitAtMost(int open, Duration longest) {
        return await(() -> lines.size() <= open, longest);
    }

    private void accept(ServerSocket opened) {
        try {
            while (true) {
                Socket socket = opened.accept();
                connections.incrementAndGet();
                SSLContext shown = certificate;
                CountDownLatch held = handshakes;
                start("line", () -> begin(socket, shown, held));
            }
        } catch (IOException e) {
            // it is shut
        }
    }

    private void begin(Socket socket, SSLContext shown, CountDownLatch held) {
        Socket inner = socket;
        try {
            if (shown != null) {
                SSLSocket tls = (SSLSocket) shown.getSocketFactory().createSocket(socket, null, true);
                tls.setUseClientMode(false);
                inner = tls;
            }
        } catch (IOException e) {
            // shows in the client
        }
        Line line = new Line(this, inner, socket, held);
        lines.add(line);
        line.run();
    }

    private static Thread start(String name, Runnable task) {
        Thread thread = new Thread(task, "fault-server-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    void answer(Line line, Request request) throws IOException {
        if (!await(() -> lines.stream().noneMatch(other -> other != line && Objects.equals(other.export(), line.export())),
                AT_LAST)) {
            complain("a connection is used while its pool has another one open");
        }
        Play play = script.playFor(request);
        if (play != null) {
            play.on(line, request, play.early() ? Service.answer(request) : Service.completed(request));
            return;
        }
        Answer good = Service.completed(request);
        line.write(farewell ? good.with("Connection: close") : good);
        if (farewell) {
            line.close();
        }
    }

    void gone(Line line) {
        lines.remove(line);
        synchronized (lines) {
            lines.notifyAll();
        }
    }

    private boolean await(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lines) {
            while (!condition.getAsBoolean()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    lines.wait(left);
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
        shut();
        try {
            placeholder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
