package io.quarkiverse.datadog.llmobs.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmulatorMainTest {

    private static final Pattern READY = Pattern
            .compile("Datadog LLM Observability emulator listening on (http://127\\.0\\.0\\.1:\\d+)");

    @Test
    void theProgramPrintsItsUrlAndEndsOnRequest() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), EmulatorMain.class.getName(), "--port", "0")
                .redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            Matcher ready = READY.matcher(line);
            assertTrue(ready.matches(), line);
            assertEquals(200, new TestClient(URI.create(ready.group(1))).get("/_emulator/health").status());
        } finally {
            process.destroy();
        }
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({ "--prot 1,--prot: unknown option", "--port x,--port x: not a port", "--port 65536,--port 65536: not a port",
            "--port,--port: has no value", "--seed /no/such/file,--seed /no/such/file: seed file /no/such/file cannot be read",
            "--port 0 --host 192.0.2.1,--host 192.0.2.1: cannot listen there" })
    void aMistakeIsOneLineAndExitCode2(String arguments, String message) {
        Run run = run(arguments.split(" "));
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith(message), run.err());
        assertEquals(1, run.err().lines().count());
        assertEquals("", run.out());
    }

    @Test
    void aPortInUseIsNamed() {
        try (LlmObservabilityEmulator emulator = LlmObservabilityEmulator.start()) {
            Run run = run("--port", Integer.toString(emulator.port()));
            assertEquals(2, run.code());
            assertTrue(run.err().startsWith("--port " + emulator.port() + ": cannot be opened"), run.err());
            assertEquals(1, run.err().lines().count());
        }
    }

    @Test
    void helpShowsTheOptions() {
        Run run = run("--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("--seed FILE"));
    }

    private record Run(int code, String out, String err) {
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = EmulatorMain.run(arguments, new PrintStream(out), new PrintStream(err));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
