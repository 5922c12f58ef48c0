package io.quarkiverse.datadog.llmobs.it.typescript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that has ended.
 *
 * @param status its exit status
 * @param output what it wrote to its standard output
 * @param errors what it wrote to its standard error
 */
record Command(int status, String output, String errors) {

    /**
     * Runs a program to its end. What it writes stays in two files of the directory that are named after it.
     *
     * @throws IOException if there is no such program
     * @throws IllegalStateException if it does not end in time; then it is stopped
     */
    static Command run(Path directory, Duration limit, List<String> arguments) throws IOException {
        Path output = directory.resolve(arguments.get(0) + ".out");
        Path errors = directory.resolve(arguments.get(0) + ".err");
        Process process = new ProcessBuilder(arguments).directory(directory.toFile()).redirectOutput(output.toFile())
                .redirectError(errors.toFile()).start();
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(arguments + " did not end within " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Command(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
