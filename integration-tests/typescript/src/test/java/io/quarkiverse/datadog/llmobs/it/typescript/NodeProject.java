package io.quarkiverse.datadog.llmobs.it.typescript;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in {@code src/test/node} and the packages it needs, below {@code target}.
 */
final class NodeProject {

    private static final Path SOURCE = Path.of("src", "test", "node");
    private static final Path DIRECTORY = Path.of("target", "node");
    private static final Duration INSTALLATION = Duration.ofMinutes(5);
    private static final Duration RUN = Duration.ofMinutes(2);

    private NodeProject() {
    }

    /** Aborts the calling test if Node or the packages are missing; its message says which. */
    static void install() throws IOException {
        Files.createDirectories(DIRECTORY);
        checkPresent("node");
        checkPresent("npm");
        copy();
        // A copy of what was installed: an installation that was stopped, or of other versions, is made again.
        Path wanted = DIRECTORY.resolve("package.json");
        Path installed = DIRECTORY.resolve("installed.json");
        if (Files.exists(installed) && Files.mismatch(wanted, installed) < 0) {
            return;
        }
        Command npm = npm("install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline",
                "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000");
        if (npm.status() != 0) {
            abort("SKIPPED: npm could not install the TypeScript client of Datadog (network?): " + npm.errors());
        }
        Files.copy(wanted, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void checkPresent(String program) throws IOException {
        try {
            Command.run(DIRECTORY, RUN, List.of(program, "--version"));
        } catch (IOException e) {
            abort("SKIPPED: the TypeScript client of Datadog needs " + program + ", which is not on the PATH");
        }
    }

    private static Command npm(String... arguments) throws IOException {
        return Command.run(DIRECTORY, INSTALLATION, Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList());
    }

    private static void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = DIRECTORY.resolve(SOURCE.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Runs the program against servers, and returns the lines it writes. */
    static List<String> run(List<URI> servers) throws IOException {
        Command node = Command.run(DIRECTORY, RUN,
                Stream.concat(Stream.of("node", "run.js"), servers.stream().map(URI::toString)).toList());
        if (node.status() != 0) {
            throw new IllegalStateException(node.errors());
        }
        return node.output().lines().toList();
    }
}
