package io.quarkiverse.datadog.llmobs.deployment.upload;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder with files to upload. JUnit would inject one into the instance of the test that is not run.
 */
record UploadFiles(Path folder) {

    /** Much more than the buffers of both sockets hold. */
    static final int LARGE = 64 * 1024 * 1024;

    static UploadFiles create() throws IOException {
        return new UploadFiles(Files.createTempDirectory("upload"));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(path(name), text);
    }

    /** A file of {@link #LARGE} bytes. */
    Path large() throws IOException {
        Path large = write("large.csv", "input\n");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(LARGE);
        }
        return large;
    }

    void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
