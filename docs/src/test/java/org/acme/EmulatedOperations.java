package org.acme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;

/**
 * Sends requests to an emulator, which responds with status 501 to operations that it does not emulate.
 */
final class EmulatedOperations implements AutoCloseable {

    private static final int NOT_IMPLEMENTED = 501;

    private final Logger log = Logger.getLogger(LlmObservabilityEmulator.class.getPackageName());
    private final LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start();
    private final HttpClient client = HttpClient.newHttpClient();

    /** The emulator logs a warning for each operation that it does not emulate. */
    EmulatedOperations() {
        log.setLevel(Level.OFF);
    }

    boolean contains(String method, String path) {
        URI uri = URI.create(emulator.baseUri() + path.replaceAll("\\{[^}]+}", "1"));
        HttpRequest request = HttpRequest.newBuilder(uri).header("DD-API-KEY", "docs").header("DD-APPLICATION-KEY", "docs")
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}")).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() != NOT_IMPLEMENTED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        emulator.close();
        log.setLevel(null);
    }
}
