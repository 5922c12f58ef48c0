package io.quarkiverse.datadog.llmobs.deployment.upload;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks the {@link UploadServer} that is running what it has observed.
 */
final class UploadServerClient {

    private UploadServerClient() {
    }

    /** The number of uploads into a dataset. */
    static int count(String dataset) throws IOException {
        return Integer.parseInt(ask("/count/" + dataset));
    }

    /** Whether {@link UploadServer#progressUntilDisconnected} has ended; waits for that. */
    static boolean awaitDisconnection() throws IOException {
        return Boolean.parseBoolean(ask("/disconnected"));
    }

    private static String ask(String path) throws IOException {
        try (InputStream fact = URI.create(System.getProperty(UploadServer.URL) + path).toURL().openStream()) {
            return new String(fact.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
