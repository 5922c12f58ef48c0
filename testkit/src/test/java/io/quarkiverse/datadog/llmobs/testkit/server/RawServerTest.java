package io.quarkiverse.datadog.llmobs.testkit.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

/**
 * Checks what happens to connections of a server that is closed.
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
}
