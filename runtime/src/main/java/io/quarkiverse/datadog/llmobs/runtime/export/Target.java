package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds out what a path given as a target stands for.
 */
final class Target {

    private static final int LINKS = 40;

    private Target() {
    }

    /** The file to replace: where links lead, so that a link stays one. */
    static Path of(Path file) {
        if (file.toString().isBlank()) {
            throw new IllegalArgumentException("the path is blank; name a file");
        }
        Path target = followed(file.toAbsolutePath());
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(file + " is a directory; name a file in it, such as "
                    + file.resolve("dataset.csv"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException(file + " is no regular file and cannot be replaced; write to it with toStream");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new IllegalArgumentException("cannot write " + file + ": the directory " + target.getParent()
                    + " does not exist; create it first");
        }
        return target;
    }

    private static Path followed(Path file) {
        Path target = file;
        for (int i = 0; i < LINKS; i++) {
            if (!Files.isSymbolicLink(target)) {
                return target;
            }
            try {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot follow the link " + target, e);
            }
        }
        throw new IllegalArgumentException(file + " is a link that leads in a circle; name a file");
    }
}
