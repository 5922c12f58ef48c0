package io.quarkiverse.datadog.llmobs.deployment.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;

/**
 * The address of an emulator that tests start and stop while the application runs. It is chosen before the application starts,
 * by another class loader, so that it stands in a system property.
 */
record EmulatorAddress(String property) {

    /** Chooses a free port. */
    void choose() {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            System.setProperty(property, "http://127.0.0.1:" + free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        System.clearProperty(property);
    }

    LlmObservabilityEmulator start() {
        int port = URI.create(System.getProperty(property)).getPort();
        return LlmObservabilityEmulator.start(EmulatorOptions.defaults().withPort(port));
    }
}
