package io.quarkiverse.datadog.llmobs.it.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process that reads and writes lines. It ends with this process at the latest.
 */
public final class ChildProcess implements AutoCloseable {

    private final List<String> command;
    private final Process process;
    private final BufferedReader lines;
    private final PrintWriter input;

    public ChildProcess(List<String> command) throws IOException {
        this.command = command;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // with these an application could access real data
        builder.environment().keySet().removeAll(List.of("DD_SITE", "DD_API_KEY", "DD_APP_KEY"));
        this.process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    public String ask(String line) throws IOException {
        input.println(line);
        return line();
    }

    /** Waits for the next line. */
    public String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new ProcessEndedException("a process ended without a response: " + String.join(" ", command));
        }
        return line;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        input.close();
        process.destroy();
    }
}
