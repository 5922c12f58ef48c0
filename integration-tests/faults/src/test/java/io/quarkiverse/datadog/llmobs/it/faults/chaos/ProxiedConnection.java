package io.quarkiverse.datadog.llmobs.it.faults.chaos;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A connection of the client, request by request.
 */
final class ProxiedConnection {

    private static final long DELAY_MILLIS = 10;

    private final Socket socket;
    private final Origin origin;
    private final Decisions decisions;
    private final Ledger ledger;

    ProxiedConnection(Socket socket, Origin origin, Decisions decisions, Ledger ledger) {
        this.socket = socket;
        this.origin = origin;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    void serve() throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = new BufferedOutputStream(socket.getOutputStream());
        Request request = Request.read(in);
        while (request != null && goesOn(request, decisions.next(ledger.describe(request)), in, out)) {
            request = Request.read(in);
        }
    }

    /** Whether the connection lives on. */
    private boolean goesOn(Request request, Fault fault, InputStream in, OutputStream out) throws IOException {
        switch (fault) {
            case RESET_UNSENT -> reset();
            case REFUSED_503 -> Reply.of(503).writeTo(out);
            case REFUSED_429 -> Reply.of(429).writeTo(out);
            case REFUSED_408 -> Reply.of(408).writeTo(out);
            case RESET_EXECUTED -> {
                execute(request);
                reset();
            }
            case CUT -> {
                execute(request).writeHalfTo(out);
                // no reset, which could overtake the half
                socket.close();
            }
            case GATEWAY_502 -> {
                execute(request);
                Reply.html(502).writeTo(out);
            }
            case GATEWAY_408 -> {
                execute(request);
                Reply.html(408).writeTo(out);
            }
            case DROPPED -> {
                execute(request);
                awaitHangUp(in);
            }
            case DELAYED -> {
                delay();
                execute(request).writeTo(out);
            }
            case NONE -> execute(request).writeTo(out);
        }
        return !socket.isClosed();
    }

    private Reply execute(Request request) throws IOException {
        Reply reply = origin.send(request);
        ledger.executed(request, reply);
        return reply;
    }

    private void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void awaitHangUp(InputStream in) throws IOException {
        if (in.read() >= 0) {
            throw new IOException("another request before the answer");
        }
        socket.close();
    }

    private static void delay() throws IOException {
        try {
            Thread.sleep(DELAY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the proxy stops");
        }
    }
}
