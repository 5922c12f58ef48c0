package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMemoryTest {

    private static final int RECORDS = 300_000;

    @TempDir
    Path folder;

    @Test
    void filesLargerThanTheHeapAreImported() throws Exception {
        // each record has another member: data that is kept for each record would accumulate
        Path csv = write("golden.csv", "id,input,expected_output,metadata\n",
                i -> """
                        %1$s,"{""question %1$s"": ""%2$s""}",answer,"{""made by %1$s"":1}"
                        """.formatted(i, "What is it? ".repeat(30)));
        Path jsonLines = write("golden.jsonl", "",
                i -> """
                        {"id":"%1$s","input":{"question %1$s":"%2$s"},"metadata":{"made by %1$s":1}}
                        """.formatted(i, "What is it? ".repeat(30)));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx48m",
                "-cp", System.getProperty("java.class.path"), ImportMemoryProbe.class.getName(), csv.toString(),
                jsonLines.toString(), String.valueOf(RECORDS))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertTrue(process.waitFor(180, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private Path write(String name, String header, IntFunction<String> record) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(header);
            for (int i = 0; i < RECORDS; i++) {
                out.write(record.apply(i));
            }
        }
        return file;
    }
}
