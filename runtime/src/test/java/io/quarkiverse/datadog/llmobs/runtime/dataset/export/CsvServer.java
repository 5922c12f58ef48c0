package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server with scripted responses, which may also be incomplete or malformed. The last response is sent to
 * all further requests.
 */
final class CsvServer implements AutoCloseable {

    interface Response {
        void to(Exchange exchange) throws Exception;
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final AtomicLong written = new AtomicLong();
    final CountDownLatch responded = new CountDownLatch(1);
    final CountDownLatch gone = new CountDownLatch(1);

    private final ServerSocket socket;
    private final List<Response> responses;

    CsvServer(Response... responses) throws IOException {
        this.responses = List.of(responses);
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    static CsvServer of(String body) throws IOException {
        return new CsvServer(exchange -> exchange.csv(body));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whether the client closes the connection within five seconds. */
    boolean clientDisconnects() throws InterruptedException {
        return gone.await(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSendBufferSize(64 * 1024);
            connection.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                StringBuilder head = new StringBuilder(line);
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    head.append('\n').append(header);
                }
                int number = requests.size();
                requests.add(head.toString());
                responses.get(Math.min(number, responses.size() - 1)).to(new Exchange(connection));
                responded.countDown();
            }
        } catch (Exception e) {
            // the client disconnected, or the response closed the connection on purpose
        } finally {
            gone.countDown();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "csv-server");
        thread.setDaemon(true);
        thread.start();
    }

    final class Exchange {

        private final Socket connection;
        private final OutputStream out;

        private Exchange(Socket connection) throws IOException {
            this.connection = connection;
            this.out = connection.getOutputStream();
        }

        void csv(String body) throws IOException {
            respond("text/csv", body.getBytes(StandardCharsets.UTF_8));
        }

        void respond(String type, byte[] body) throws IOException {
            head("Content-Length: " + body.length, type == null ? "X-Type: none" : "Content-Type: " + type);
            raw(body);
        }

        /** The head of a chunked response. */
        Exchange chunked() throws IOException {
            return head("Content-Type: text/csv", "Transfer-Encoding: chunked");
        }

        Exchange head(String... headers) throws IOException {
            return head(200, headers);
        }

        Exchange head(int status, String... headers) throws IOException {
            out.write(("HTTP/1.1 " + status + " X\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Exchange chunk(String text) throws IOException {
            return chunk(text.getBytes(StandardCharsets.UTF_8));
        }

        Exchange chunk(byte[] bytes) throws IOException {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            raw(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        Exchange raw(byte[] bytes) throws IOException {
            out.write(bytes);
            written.addAndGet(bytes.length);
            return this;
        }

        /** Closes the connection before the response is complete. */
        void cut() throws IOException {
            connection.close();
        }

        /** Resets the connection. */
        void reset() throws IOException {
            connection.setSoLinger(true, 0);
            connection.close();
        }

        /** Sends nothing further until the client disconnects. */
        void hang() throws IOException {
            while (connection.getInputStream().read() >= 0) {
                // a client that is waiting sends nothing
            }
        }
    }
}
