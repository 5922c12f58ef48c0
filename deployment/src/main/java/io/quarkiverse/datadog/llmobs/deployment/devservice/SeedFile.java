package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.emulator.Seed;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;

/**
 * The configured seed file of the Dev Service, as it is at this build.
 *
 * @param seed its content; empty if it cannot be used
 * @param fingerprint changes with its content
 * @param problem why it cannot be used. Reported when the emulator starts: a failed build would not watch the file.
 */
record SeedFile(Seed seed, String fingerprint, Optional<String> problem) {

    private static final String KEY = ClientName.key(ClientName.DEFAULT, "devservices.seed");
    private static final SeedFile NONE = new SeedFile(Seed.empty(), "", Optional.empty());

    static SeedFile none() {
        return NONE;
    }

    /** The absolute path, or nothing if the value is not a path. */
    static Optional<Path> locate(String value, Path moduleDirectory) {
        try {
            return Optional.of(moduleDirectory.resolve(value.strip()).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static SeedFile read(String value, Path moduleDirectory) {
        Optional<Path> path = locate(value, moduleDirectory);
        if (path.isEmpty()) {
            return unusable(value, "this is not a path");
        }
        try {
            String json = Files.readString(path.get());
            return new SeedFile(Seed.json(json, "seed file " + path.get()), sha256(json), Optional.empty());
        } catch (IOException e) {
            String reason = Files.exists(path.get()) ? "cannot be read as UTF-8 (" + e.getClass().getSimpleName() + ")"
                    : "does not exist";
            return unusable(value, "the file " + path.get() + " " + reason);
        } catch (IllegalArgumentException e) {
            return unusable(value, e.getMessage());
        }
    }

    private static SeedFile unusable(String value, String reason) {
        String problem = KEY + "=" + value + ": " + reason + "; give the path of a JSON file, absolute or relative to the"
                + " directory of the module, or remove the key to start without a seed";
        return new SeedFile(Seed.empty(), problem, Optional.of(problem));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
