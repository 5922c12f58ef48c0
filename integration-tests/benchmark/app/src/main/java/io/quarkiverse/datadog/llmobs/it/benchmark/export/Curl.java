package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;

/**
 * The curl command line tool of the machine. Each download starts a process.
 */
final class Curl {

    private Curl() {
    }

    static boolean isInstalled() throws InterruptedException {
        try {
            return run(List.of("curl", "--version")) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static void toFile(URI uri, Path path) throws IOException, InterruptedException {
        // without the file of the user, which may contain other options
        int exitCode = run(List.of("curl", "--disable", "--silent", "--show-error", "--fail", "--noproxy", "*", "--header",
                "Accept: text/csv", "--output", path.toString(), uri.toString()));
        WrongResultException.unlessEqual("exit code of curl", 0, exitCode);
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    }
}
