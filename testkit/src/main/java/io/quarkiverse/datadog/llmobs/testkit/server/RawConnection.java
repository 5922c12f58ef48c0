package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A connection from the server's side. With TLS, the encrypted socket is layered over the plain one.
 */
public final class RawConnection implements Closeable {

    private final Socket plain;
    private final Socket socket;
    private InputStream input;

    /** @param socket the same as the plain one when there is no TLS */
    RawConnection(Socket plain, Socket socket) {
        this.plain = plain;
        this.socket = socket;
    }

    /** Reads HTTP requests until the client closes the connection, or the handler does. */
    public void forEachRequest(RequestHandler handler) throws IOException {
        RawRequest request = RawRequest.read(input());
        while (request != null) {
            handler.handle(this, request);
            request = plain.isClosed() ? null : next(request);
        }
    }

    private RawRequest next(RawRequest handled) throws IOException {
        // the handler may have left it unread
        handled.body();
        return RawRequest.read(input());
    }

    /** What the client sends. The first read makes the TLS handshake. */
    InputStream input() throws IOException {
        if (input == null) {
            input = new BufferedInputStream(socket.getInputStream());
        }
        return input;
    }

    OutputStream output() throws IOException {
        return socket.getOutputStream();
    }

    public void write(byte[] bytes) throws IOException {
        output().write(bytes);
        output().flush();
    }

    /** Writes head and body in one piece. */
    public void write(RawResponse response) throws IOException {
        write(RawResponse.joined(response.head(), response.body()));
    }

    /** Closes the connection in order, without the closing message of TLS, for which each side may wait. */
    @Override
    public void close() throws IOException {
        plain.close();
    }

    /** Resets the connection. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    /** Sends nothing until the client closes the connection. */
    public void keepSilent() throws IOException {
        while (input().read() >= 0) {
            // the rest that it sends
        }
        close();
    }

    /** Sends nothing for a while. Returns whether the connection is still open then. */
    public boolean staysOpenFor(Duration pause) throws IOException {
        plain.setSoTimeout((int) pause.toMillis());
        try {
            return input().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            plain.setSoTimeout(0);
        }
    }
}
