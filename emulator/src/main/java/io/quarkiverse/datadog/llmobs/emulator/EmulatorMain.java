package io.quarkiverse.datadog.llmobs.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;

/**
 * Runs the emulator as a program of its own, until it is interrupted.
 */
final class EmulatorMain {

    private static final int WRONG_USAGE = 2;

    private EmulatorMain() {
    }

    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** @return the exit code; 0 also if a server runs on */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            CommandLine commandLine = CommandLine.parse(args);
            if (commandLine.help()) {
                out.println(CommandLine.USAGE);
                return 0;
            }
            LlmObservabilityEmulator emulator = start(commandLine.options());
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "llmobs-emulator-close"));
            out.println("Datadog LLM Observability emulator listening on " + emulator.baseUri());
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return WRONG_USAGE;
        }
    }

    private static LlmObservabilityEmulator start(EmulatorOptions options) {
        try {
            return LlmObservabilityEmulator.start(options);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BindException && options.port() != 0) {
                throw new IllegalArgumentException("--port " + options.port() + ": cannot be opened on " + options.host()
                        + " (" + e.getCause().getMessage() + "); choose another port, or 0 for any free one", e);
            }
            throw new IllegalArgumentException("--host " + options.host() + ": cannot listen there ("
                    + e.getCause().getMessage() + "); give a name or an address of this machine", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--seed " + options.seed() + ": " + e.getMessage(), e);
        }
    }
}
