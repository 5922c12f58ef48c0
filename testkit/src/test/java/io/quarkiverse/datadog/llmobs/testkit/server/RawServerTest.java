package io.quarkiverse.datadog.llmobs.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Checks what happens to connections when a server is closed or refuses them.
 */
class RawServerTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void aConnectionThatIsNotServedYetIsClosedWithTheServer() throws IOException {
        AtomicInteger served = new AtomicInteger();
        RawServer server = RawServer.start(null, connection -> served.incrementAndGet());
        server.holdHandshakes();
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            assertTimeoutPreemptively(TIMEOUT, () -> {
                while (server.accepted() == 0) {
                    Thread.onSpinWait();
                }
            });
            server.close();
            assertTrue(server.open().awaitAtMost(0, TIMEOUT));
            assertEquals(0, served.get());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void connectionsAreRefusedWhileProcessesInheritTheListener() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Future<?> processes = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                run("true");
            }
        });
        try (RawServer server = RawServer.http((connection, request) -> connection.close())) {
            for (int i = 0; i < 20; i++) {
                server.refuseConnections();
                assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), server.port()));
                server.acceptConnections();
            }
        } finally {
            ended.set(true);
        }
        processes.get();
    }

    private static void run(String program) {
        try {
            new ProcessBuilder(program).start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
