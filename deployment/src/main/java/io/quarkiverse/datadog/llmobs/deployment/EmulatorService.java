package io.quarkiverse.datadog.llmobs.deployment;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.datadog.llmobs.emulator.EmulatorOptions;
import io.quarkiverse.datadog.llmobs.emulator.LlmObservabilityEmulator;
import io.quarkus.deployment.builditem.Startable;

/**
 * The emulator as a Dev Service: loopback only, in the process of the build, with a project to begin with.
 */
final class EmulatorService implements Startable {

    /** Any key opens the emulator; this one says what it is. */
    static final String KEY = "emulator";

    /** The project that is configured for clients without one. */
    static final String PROJECT = "11111111-1111-4111-8111-111111111111";

    private final int port;
    private final String seed;
    private final Set<String> projects;
    private LlmObservabilityEmulator emulator;

    /**
     * @param seed a file that fills the emulator, or an empty text
     * @param projects the ids of projects that must be there
     */
    EmulatorService(int port, String seed, Set<String> projects) {
        this.port = port;
        this.seed = seed;
        this.projects = projects;
    }

    @Override
    public void start() {
        EmulatorOptions options = EmulatorOptions.defaults().withPort(port);
        emulator = LlmObservabilityEmulator.start(seed.isEmpty() ? options : options.withSeed(Path.of(seed)));
        emulator.seed(projectsAsSeed());
    }

    private String projectsAsSeed() {
        return projects.stream().map(id -> "{\"id\":" + quoted(id) + ",\"name\":" + quoted("quarkus-dev " + id) + "}")
                .collect(Collectors.joining(",", "{\"projects\":[", "]}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
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
