package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;

/**
 * An export that has no permit sends no request, and waits no longer than a call may take.
 */
class ExportWithoutPermitTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void eachOutputSaysThatNoConnectionWasFree() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(ExportFixture.HEADER).hang());
                ExportFixture fixture = new ExportFixture(server.port(), 1)) {
            fixture.maxDuration = Duration.ofMillis(50);
            fixture.retryClock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
            Exports exports = fixture.exports();
            try (InputStream body = fixture.export(exports).open()) {
                for (Executable output : outputs(fixture.export(exports).version(1),
                        fixture.reactive(exports).version(1))) {
                    LlmObservabilityException failure = assertThrows(LlmObservabilityException.class, output);
                    assertEquals("no connection was free for 50 ms, because max-connections=1 exports are open; the request"
                            + " was not sent: close streams of exports as soon as they are read, or raise max-connections",
                            failure.summary());
                    assertEquals(0, failure.attempts());
                }
                assertEquals(1, server.requests.size());
            }
        }
    }

    private List<Executable> outputs(DatasetExport export, ReactiveDatasetExport reactive) {
        return List.of(export::open, export::rows,
                () -> export.toFile(folder.resolve("a.csv")),
                () -> export.toJsonLines(folder.resolve("a.jsonl")),
                () -> export.toStream(OutputStream.nullOutputStream()),
                () -> reactive.toFile(folder.resolve("b.csv")).await().indefinitely(),
                () -> reactive.toJsonLines(folder.resolve("b.jsonl")).await().indefinitely(),
                () -> reactive.bytes().collect().asList().await().indefinitely(),
                () -> reactive.rows().collect().asList().await().indefinitely());
    }
}
