package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class ExportMemoryTest {

    private static final int CHUNKS = 2048;

    private static final byte[] ROWS = """
            1,"{""question"": ""What is the capital of France?""}",Paris,,
            """.repeat(2000)
            .getBytes(StandardCharsets.UTF_8);

    @Test
    void aQuarterOfAGigabytePassesThroughASmallHeap() throws Exception {
        passes(exchange -> {
            exchange.chunked().chunk(ExportFixture.HEADER);
            for (int i = 0; i < CHUNKS; i++) {
                exchange.chunk(ROWS);
            }
            exchange.end();
        });
    }

    @Test
    void aHighlyCompressedBodyPassesThroughASmallHeap() throws Exception {
        byte[] zipped = Gzip.of(ROWS);
        passes(exchange -> {
            Gzip.head(exchange, "Transfer-Encoding: chunked").chunk(Gzip.of(ExportFixture.HEADER));
            for (int i = 0; i < CHUNKS; i++) {
                exchange.chunk(zipped);
            }
            exchange.end();
        });
    }

    private static void passes(CsvServer.Response response) throws Exception {
        try (CsvServer server = new CsvServer(response)) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                    "-cp", System.getProperty("java.class.path"), MemoryProbe.class.getName(), String.valueOf(server.port()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
            try {
                assertTrue(process.waitFor(60, TimeUnit.SECONDS));
                assertEquals(0, process.exitValue());
            } finally {
                process.destroyForcibly();
            }
            assertEquals(4, server.requests.size());
        }
    }
}
