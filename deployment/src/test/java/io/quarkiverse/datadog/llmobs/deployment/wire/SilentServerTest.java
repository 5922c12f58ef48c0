package io.quarkiverse.datadog.llmobs.deployment.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * A server that falls silent ends a call wherever it does so: before the answer, within it, or within an error page.
 */
class SilentServerTest {

    private static final Queue<Socket> SOCKETS = new ConcurrentLinkedQueue<>();
    private static ServerSocket server;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .setBeforeAllCustomizer(SilentServerTest::start)
            .setAfterAllCustomizer(SilentServerTest::stop)
            .overrideConfigKey("quarkus.datadog-llmobs.base-url", "${silent.server}")
            .overrideConfigKey("quarkus.datadog-llmobs.api-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.application-key", "k")
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false")
            .overrideConfigKey("quarkus.datadog-llmobs.read-timeout", "300ms");

    static void start() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("silent.server", "http://127.0.0.1:" + server.getLocalPort());
        Thread acceptor = new Thread(SilentServerTest::accept, "silent-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    static void stop() {
        try {
            server.close();
            for (Socket socket : SOCKETS) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty("silent.server");
        }
    }

    private static void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                SOCKETS.add(socket);
                String request = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
                socket.getOutputStream().write(beginning(request).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // the client went away, or the test is over
            }
        }
    }

    private static String beginning(String request) {
        if (request == null || request.contains("/before/")) {
            return "";
        }
        return request.contains("/export")
                ? "HTTP/1.1 503 Down\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf a page"
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"data\"";
    }

    @Inject
    LlmObservability llmobs;

    @Test
    void beforeTheAnswer() {
        TransportException failure = assertThrows(TransportException.class,
                () -> llmobs.datasets("before").list().firstPage());
        assertTrue(failure.getMessage().contains("no response within the read timeout"), failure.getMessage());
        assertThrows(TransportException.class, () -> llmobs.datasets("before").export("d").version(1).open());
    }

    @Test
    void withinTheAnswer() {
        assertThrows(TransportException.class, () -> llmobs.datasets("within").list().firstPage());
    }

    @Test
    void withinAnErrorPage() {
        ServerException failure = assertThrows(ServerException.class,
                () -> llmobs.datasets("within").export("d").version(1).open());
        assertEquals(503, failure.status().orElseThrow());
        assertEquals("half a page", failure.body().orElseThrow());
    }
}
