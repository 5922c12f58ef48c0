package io.quarkiverse.datadog.llmobs.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Passes bytes on to another server and back.
 *
 * @param port where that server listens
 */
record Relay(int port) implements ConnectionHandler {

    @Override
    public void serve(RawConnection connection) throws IOException {
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
            behind.setTcpNoDelay(true);
            RawServer.startThread(() -> {
                try (connection) {
                    behind.getInputStream().transferTo(connection.output());
                } catch (IOException e) {
                    // either end closed its connection
                }
            });
            connection.input().transferTo(behind.getOutputStream());
        }
    }
}
