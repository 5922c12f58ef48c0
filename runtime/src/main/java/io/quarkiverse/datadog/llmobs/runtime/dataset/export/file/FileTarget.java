package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Resolves the path given as the target of an export.
 */
final class FileTarget {

    private static final int LINKS = 40;

    private FileTarget() {
    }

    /**
     * The file to replace. Symbolic links are followed, so that a link stays one.
     *
     * @throws IllegalArgumentException when it cannot be replaced by another file
     * @throws UncheckedIOException when the file system fails
     */
    static Path of(Path file, MountPoints mounts) {
        if (file.toString().isBlank()) {
            throw new IllegalArgumentException("the path is blank; name a file");
        }
        Path target = followed(file.toAbsolutePath());
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(file + " is a directory; name a file in it, such as "
                    + file.resolve("dataset.csv"));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException(
                    file + " is not a regular file and cannot be replaced; write to it with toStream");
        }
        requireDirectory(file, target.getParent());
        if (exists(target) && mounts.contains(target)) {
            throw new IllegalArgumentException(file + " is a mount point, such as a file that is mounted into a container, and"
                    + " cannot be replaced; mount its directory instead, name another file, or write the CSV to it with"
                    + " toStream");
        }
        return target;
    }

    private static void requireDirectory(Path file, Path directory) {
        if (Files.isDirectory(directory)) {
            return;
        }
        throw new IllegalArgumentException("cannot write " + file + ": " + (Files.exists(directory)
                ? directory + " is not a directory; name a file in a directory"
                : "the directory " + directory + " does not exist; create it first"));
    }

    /** Also detects invalid names, such as one that is too long. */
    private static boolean exists(Path target) {
        try {
            Files.readAttributes(target, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + FileErrors.of(e), e);
        }
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
