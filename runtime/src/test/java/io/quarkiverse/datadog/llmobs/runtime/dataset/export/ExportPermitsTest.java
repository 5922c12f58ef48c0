package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * An export holds its permit as long as its connection, for every way in which it ends.
 */
class ExportPermitsTest {

    private static final String ROWS = ExportFixture.HEADER + "1,a,b,c,d\n".repeat(3);
    /** More than is read ahead or held by the sockets. */
    private static final CsvServer.Response LARGE = exchange -> {
        exchange.chunked();
        exchange.chunk(ExportFixture.HEADER);
        String rows = "1,a,b,c,d\n".repeat(100_000);
        for (int i = 0; i < 64; i++) {
            exchange.chunk(rows);
        }
        exchange.end();
    };

    @TempDir
    Path folder;

    private CsvServer server;
    private ExportFixture fixture;
    private DatasetExport export;
    private ReactiveDatasetExport reactive;

    /** One export at a time, and an end to waiting for the permit that comes before the end of the test. */
    private void serve(CsvServer.Response response) throws Exception {
        serve(response, Duration.ofSeconds(30));
    }

    private void serve(CsvServer.Response response, Duration readTimeout) throws Exception {
        server = new CsvServer(response, exchange -> exchange.csv(ROWS));
        fixture = new ExportFixture(server.port(), 1);
        fixture.maxDuration = Duration.ofSeconds(30);
        fixture.readTimeout = readTimeout;
        Exports exports = fixture.exports();
        export = fixture.export(exports);
        reactive = fixture.reactive(exports);
    }

    @AfterEach
    void nextExportIsAdmittedAndSendsOneRequest() throws Exception {
        int before = server.requests.size();
        assertEquals(3, export.version(1).rows().count());
        assertEquals(before + 1, server.requests.size());
        fixture.close();
        server.close();
    }

    @Test
    void afterAStreamThatWasReadToItsEndAndNotClosed() throws Exception {
        serve(exchange -> exchange.csv(ROWS));
        assertEquals(ROWS.length(), export.open().readAllBytes().length);
    }

    @Test
    void afterAStreamThatWasClosedHalfWay() throws Exception {
        serve(LARGE);
        try (InputStream body = export.open()) {
            assertEquals('i', body.read());
        }
    }

    @Test
    void afterAStreamThatWasClosedAtOnce() throws Exception {
        serve(LARGE);
        export.open().close();
    }

    @Test
    void afterRowsThatWereReadToTheirEndAndNotClosed() throws Exception {
        serve(exchange -> exchange.csv(ROWS));
        assertEquals(3, export.rows().count());
    }

    @Test
    void afterRowsThatWereClosedHalfWay() throws Exception {
        serve(LARGE);
        try (Stream<ExportRow> rows = export.rows()) {
            assertEquals(1, rows.iterator().next().number());
        }
    }

    @Test
    void afterAConsumerOfRowsThatFailed() throws Exception {
        serve(LARGE);
        assertThrows(IllegalStateException.class, () -> export.rows().forEach(row -> {
            throw new IllegalStateException("mine");
        }));
    }

    @Test
    void afterAStreamThatCannotBeWrittenTo() throws Exception {
        serve(LARGE);
        assertThrows(IllegalStateException.class, () -> export.toStream(new OutputStream() {
            @Override
            public void write(int value) {
                throw new IllegalStateException("mine");
            }
        }));
    }

    @Test
    void afterAFile() throws Exception {
        serve(exchange -> exchange.csv(ROWS));
        assertEquals(3, export.toFile(folder.resolve("a.csv")).rows());
    }

    @Test
    void afterAProgressCallbackThatFailed() throws Exception {
        serve(exchange -> exchange.csv(ROWS));
        assertThrows(IllegalStateException.class, () -> export.onProgress(progress -> {
            throw new IllegalStateException("mine");
        }).toFile(folder.resolve("a.csv")));
    }

    @Test
    void afterABodyThatBreaks() throws Exception {
        serve(exchange -> {
            exchange.chunked().chunk(ROWS);
            exchange.cut();
        });
        assertThrows(TransportException.class, () -> export.toStream(OutputStream.nullOutputStream()));
    }

    @Test
    void afterABodyThatIsRejected() throws Exception {
        serve(exchange -> exchange.csv("neither,nor\n1,2\n"));
        assertThrows(UnexpectedResponseException.class, () -> export.open());
    }

    @Test
    void afterABodyThatFallsSilent() throws Exception {
        serve(exchange -> exchange.chunked().chunk(ExportFixture.HEADER).hang(), Duration.ofSeconds(1));
        assertThrows(TransportException.class, () -> export.toStream(OutputStream.nullOutputStream()));
    }

    @Test
    void afterAMultiOfBytesThatWasReadToItsEnd() throws Exception {
        serve(exchange -> exchange.csv(ROWS));
        reactive.bytes().collect().asList().await().indefinitely();
    }

    @Test
    void afterAMultiOfBytesThatWasCancelled() throws Exception {
        serve(LARGE);
        assertEquals(1, reactive.bytes().select().first().collect().asList().await().indefinitely().size());
    }

    @Test
    void afterAMultiOfRowsThatWasCancelled() throws Exception {
        serve(LARGE);
        assertEquals(1, reactive.rows().select().first().collect().asList().await().indefinitely().size());
    }

    @Test
    void afterASubscriberThatRequestedNothingAndCancelled() throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        serve(exchange -> {
            requested.countDown();
            LARGE.to(exchange);
        });
        AssertSubscriber<byte[]> subscriber = reactive.bytes().subscribe().withSubscriber(AssertSubscriber.create(0));
        assertTrue(requested.await(30, TimeUnit.SECONDS));
        subscriber.cancel();
    }

    @Test
    void afterAFileThatWasCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        serve(exchange -> {
            exchange.chunked().chunk(ROWS);
            begun.countDown();
            exchange.hang();
        });
        Cancellable file = reactive.toFile(folder.resolve("a.csv")).subscribe().with(report -> {
        });
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        file.cancel();
    }
}
