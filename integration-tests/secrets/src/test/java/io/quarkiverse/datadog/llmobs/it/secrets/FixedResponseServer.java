package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that reads a request, sends the bytes that a test has set, and closes the connection.
 */
final class FixedResponseServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile byte[] response = new byte[0];

    FixedResponseServer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "fixed-response-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    void respondWith(byte[] response) {
        this.response = response;
    }

    /** The heads of the requests received since the last call of this method. */
    List<String> requests() {
        List<String> received = List.copyOf(requests);
        requests.clear();
        return received;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                requests.add(head(socket.getInputStream()));
                socket.getOutputStream().write(response);
            } catch (IOException e) {
                // the client closed the connection first, or the test is over
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        String text = "";
        for (int b; !text.endsWith("\r\n\r\n") && (b = in.read()) >= 0;) {
            read.write(b);
            text = b == '\n' ? read.toString(StandardCharsets.ISO_8859_1) : "";
        }
        Matcher length = LENGTH.matcher(text);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
