package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.io.UncheckedIOException;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.deployment.builditem.Startable;

/**
 * The emulator as a Dev Service: on the loopback address, in the process of the build.
 */
final class EmulatorService implements Startable {

    /** The emulator accepts any key and any token. */
    static final String KEY = "emulator";

    static final String PORT = ClientName.key(ClientName.DEFAULT, "devservices.port");

    private final int port;
    private final Seed seed;
    private final Optional<String> problem;
    private LlmObservabilityEmulator emulator;

    /** @param problem why it cannot start */
    EmulatorService(int port, Seed seed, Optional<String> problem) {
        this.port = port;
        this.seed = seed;
        this.problem = problem;
    }

    @Override
    public void start() {
        if (problem.isPresent()) {
            throw new IllegalStateException(problem.get());
        }
        EmulatorOptions options = options();
        try {
            emulator = LlmObservabilityEmulator.start(options);
        } catch (UncheckedIOException e) {
            throw unusablePort(e);
        }
    }

    private EmulatorOptions options() {
        try {
            return EmulatorOptions.defaults().withPort(port).withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw unusablePort(e);
        }
    }

    /** Without the cause: development mode does not report a BindException, because it expects it of the HTTP server only. */
    private IllegalStateException unusablePort(RuntimeException e) {
        return new IllegalStateException(PORT + "=" + port + ": " + e.getMessage()
                + "; set a port that is free, or remove the key to use any free one");
    }

    @Override
    public String getConnectionInfo() {
        return emulator.baseUri().toString();
    }

    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
