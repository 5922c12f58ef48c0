package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Describes failures of the file system, whose exceptions mostly have nothing but a path as their message.
 */
public final class FileErrors {

    private FileErrors() {
    }

    public static String of(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof NoSuchFileException ? "no such file or directory" : String.valueOf(e.getMessage());
    }
}
