package io.quarkiverse.datadog.llmobs.it.faults.matrix.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One connection from the server's side. With TLS one socket lies beneath the other.
 */
public final class Line implements Runnable {

    private final FaultServer server;
    private final Socket socket;
    private final Socket beneath;
    private final CountDownLatch held;
    private volatile Boolean export;

    Line(FaultServer server, Socket socket, Socket beneath, CountDownLatch held) {
        this.server = server;
        this.socket = socket;
        this.beneath = beneath;
        this.held = held;
    }

    @Override
    public void run() {
        try (beneath) {
            held.await();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                export = request.isExport();
                server.answer(this, request);
            }
        } catch (IOException e) {
            // the client went away, or the fault was to go away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.gone(this);
        }
    }

    /** Whether it carries exports; null before its first request. */
    Boolean export() {
        return export;
    }

    public FaultServer server() {
        return server;
    }

    public void write(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    public void write(Answer answer) throws IOException {
        byte[] head = answer.head();
        byte[] all = Arrays.copyOf(head, head.length + answer.body().length);
        System.arraycopy(answer.body(), 0, all, head.length, answer.body().length);
        write(all);
    }

    /** Ends the connection in order, but for TLS, where each side may wait for the other one's farewell. */
    public void close() throws IOException {
        beneath.close();
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        beneath.setSoLinger(true, 0);
        beneath.close();
    }

    /** Keeps silent until the client has had enough. */
    public void keepSilent() throws IOException {
        InputStream in = socket.getInputStream();
        while (in.read() >= 0) {
            // whatever it may still have to say
        }
        close();
    }

    /** Whether the client is still there after a while. */
    public boolean patientFor(Duration pause) throws IOException {
        socket.setSoTimeout((int) pause.toMillis());
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Waits until what was written is used, where the caller uses what has come before the rest has. */
    public void awaitReader() throws IOException {
        CountDownLatch reader = server.script().reader();
        try {
            if (!reader.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody has read what was sent");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
