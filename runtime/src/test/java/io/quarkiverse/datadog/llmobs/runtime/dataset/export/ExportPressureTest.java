package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * What happens while one side waits for the other.
 */
class ExportPressureTest {

    @TempDir
    Path directory;

    private static final byte[] ROWS = ("1," + "a".repeat(1000) + ",b,c,d\n").repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final int CHUNKS = 640;
    private static final long SIZE = (long) ROWS.length * CHUNKS + ExportFixture.HEADER.length();
    /** What the sockets of both sides may hold, and a little of ours. */
    private static final long HELD = 16 * 1024 * 1024;

    /** A window that was shut is opened by TCP within some hundred milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final CsvServer.Response LARGE = exchange -> {
        exchange.chunked().chunk(ExportFixture.HEADER);
        for (int i = 0; i < CHUNKS; i++) {
            exchange.chunk(ROWS);
        }
        exchange.end();
    };
    private static final CsvServer.Response SILENT = exchange -> exchange.chunked().chunk(ExportFixture.HEADER).hang();

    @Test
    void aStreamThatIsNotReadSlowsTheServerDownAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = PATIENCE;
            try (InputStream in = fixture.export().open()) {
                assertEquals('i', in.read());
                staysHeldBack(server);
                assertEquals(SIZE - 1, in.transferTo(OutputStream.nullOutputStream()));
            }
        }
    }

    @Test
    void rowsThatAreNotReadSlowTheServerDownAndLoseNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = PATIENCE;
            try (Stream<ExportRow> rows = fixture.export().rows()) {
                Iterator<ExportRow> iterator = rows.iterator();
                iterator.next();
                staysHeldBack(server);
                long last = 1;
                while (iterator.hasNext()) {
                    last = iterator.next().number();
                }
                assertEquals(100L * CHUNKS, last);
            }
        }
    }

    @Test
    void aMultiOfBytesWithoutDemandSlowsTheServerDownAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = PATIENCE;
            AssertSubscriber<byte[]> subscriber = fixture.reactive().bytes().subscribe()
                    .withSubscriber(AssertSubscriber.create(2));
            subscriber.awaitItems(2);
            staysHeldBack(server);
            subscriber.assertNotTerminated();
            assertEquals(2, subscriber.getItems().size());
            subscriber.request(Long.MAX_VALUE).awaitCompletion();
            assertEquals(SIZE, subscriber.getItems().stream().mapToLong(piece -> piece.length).sum());
        }
    }

    @Test
    void aMultiOfRowsWithoutDemandSlowsTheServerDownAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = PATIENCE;
            // the subscriber copies its items for each new one: not all of them pass
            AssertSubscriber<Long> subscriber = fixture.reactive().rows().map(ExportRow::number)
                    .select().where(number -> number <= 2 || number == 100L * CHUNKS)
                    .subscribe().withSubscriber(AssertSubscriber.create(2));
            subscriber.awaitItems(2);
            staysHeldBack(server);
            assertEquals(2, subscriber.getItems().size());
            subscriber.request(Long.MAX_VALUE).awaitCompletion(Duration.ofMinutes(1));
            assertEquals(100L * CHUNKS, subscriber.getLastItem());
        }
    }

    @Test
    void aServerThatSendsNothingFurtherCausesAReadTimeout() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = Duration.ofMillis(50);
            TransportException failure = assertThrows(TransportException.class,
                    () -> fixture.export().toStream(OutputStream.nullOutputStream()));
            assertTrue(failure.getMessage().contains("read timeout"), failure.getMessage());
            assertThrows(TransportException.class, () -> fixture.export().rows().count());
            assertThrows(TransportException.class, () -> fixture.reactive().bytes().collect().asList().await().indefinitely());
            assertThrows(TransportException.class, () -> fixture.reactive().rows().collect().asList().await().indefinitely());
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void aServerThatSendsOnlyTheHeadCausesAReadTimeout() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().hang());
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.readTimeout = Duration.ofMillis(50);
            assertThrows(TransportException.class, () -> fixture.export().open());
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void interruptingAReaderEndsTheConnectionAndKeepsTheFlag() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); ExportFixture fixture = new ExportFixture(server)) {
            InputStream in = fixture.export().open();
            in.readNBytes(ExportFixture.HEADER.length());
            assertInstanceOf(InterruptedIOException.class, interrupted(server, in::read));
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void interruptingAnExportClosesTheConnectionAndIsNotRetried() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            assertInstanceOf(LlmObservabilityException.class,
                    interrupted(server, () -> fixture.export().toFile(directory.resolve("golden.csv"))));
            assertTrue(server.clientDisconnects());
            assertEquals(1, server.requests.size());
            assertEquals(0, directory.toFile().list().length);
        }
    }

    @Test
    void interruptingTheWaitForAResponseFailsTheCall() throws Exception {
        try (CsvServer server = new CsvServer(CsvServer.Exchange::hang); ExportFixture fixture = new ExportFixture(server)) {
            assertInstanceOf(LlmObservabilityException.class, interrupted(server, () -> fixture.export().open()));
            assertTrue(server.clientDisconnects());
        }
    }

    private interface Reading {
        void run() throws Exception;
    }

    /** What a reading fails with that is interrupted while it waits for the server. */
    private static Throwable interrupted(CsvServer server, Reading reading) throws Exception {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                reading.run();
                outcome.complete(null);
            } catch (Throwable failure) {
                outcome.complete(Thread.currentThread().isInterrupted() ? failure : new AssertionError("flag lost", failure));
            }
        });
        thread.start();
        while (server.requests.isEmpty()
                || thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        return outcome.get(5, TimeUnit.SECONDS);
    }

    /** Longer than the read timeout, which must not run meanwhile. */
    private static void staysHeldBack(CsvServer server) throws InterruptedException {
        assertFalse(server.responded.await(PATIENCE.toMillis() * 5 / 4, TimeUnit.MILLISECONDS));
        assertTrue(server.written.get() < HELD, () -> "the server could send " + server.written);
    }

    @Test
    void aCancellationWhileTheResponseArrivesClosesTheConnection() throws Exception {
        CompletableFuture<Cancellable> subscription = new CompletableFuture<>();
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(ExportFixture.HEADER).hang());
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.onResponse = () -> subscription.join().cancel();
            subscription.complete(fixture.reactive().version(1).bytes().subscribe().with(bytes -> {
            }, failure -> {
            }));
            assertTrue(server.clientDisconnects());
        }
    }
}
