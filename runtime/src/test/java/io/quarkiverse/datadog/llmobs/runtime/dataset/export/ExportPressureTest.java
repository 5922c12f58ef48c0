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
    private static final long SIZE = (long) ROWS.length * CHUNKS + Rig.HEADER.length();
    /** What the sockets of both sides may hold, and a little of ours. */
    private static final long HELD = 16 * 1024 * 1024;

    /** A window that was shut is opened by TCP within some hundred milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final CsvServer.Answer LARGE = exchange -> {
        exchange.chunked().chunk(Rig.HEADER);
        for (int i = 0; i < CHUNKS; i++) {
            exchange.chunk(ROWS);
        }
        exchange.end();
    };
    private static final CsvServer.Answer SILENT = exchange -> exchange.chunked().chunk(Rig.HEADER).hang();

    @Test
    void aStreamThatIsNotReadHoldsTheServerBackAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); Rig rig = new Rig(server)) {
            rig.readTimeout = PATIENCE;
            try (InputStream in = rig.export().open()) {
                assertEquals('i', in.read());
                staysHeldBack(server);
                assertEquals(SIZE - 1, in.transferTo(OutputStream.nullOutputStream()));
            }
        }
    }

    @Test
    void rowsThatAreNotReadHoldTheServerBackAndLoseNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); Rig rig = new Rig(server)) {
            rig.readTimeout = PATIENCE;
            try (Stream<ExportRow> rows = rig.export().rows()) {
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
    void aMultiOfBytesThatIsNotAskedForHoldsTheServerBackAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); Rig rig = new Rig(server)) {
            rig.readTimeout = PATIENCE;
            AssertSubscriber<byte[]> subscriber = rig.reactive().bytes().subscribe()
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
    void aMultiOfRowsThatIsNotAskedForHoldsTheServerBackAndLosesNothing() throws Exception {
        try (CsvServer server = new CsvServer(LARGE); Rig rig = new Rig(server)) {
            rig.readTimeout = PATIENCE;
            // the subscriber copies its items for each new one: not all of them pass
            AssertSubscriber<Long> subscriber = rig.reactive().rows().map(ExportRow::number)
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
    void aServerThatFallsSilentWhileSomebodyWaitsIsGivenUp() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); Rig rig = new Rig(server)) {
            rig.readTimeout = Duration.ofMillis(50);
            TransportException failure = assertThrows(TransportException.class,
                    () -> rig.export().toStream(OutputStream.nullOutputStream()));
            assertTrue(failure.getMessage().contains("read timeout"), failure.getMessage());
            assertThrows(TransportException.class, () -> rig.export().rows().count());
            assertThrows(TransportException.class, () -> rig.reactive().bytes().collect().asList().await().indefinitely());
            assertThrows(TransportException.class, () -> rig.reactive().rows().collect().asList().await().indefinitely());
            assertTrue(server.seesTheClientGo());
        }
    }

    @Test
    void aServerThatSendsNoMoreThanTheHeadIsGivenUp() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().hang()); Rig rig = new Rig(server)) {
            rig.readTimeout = Duration.ofMillis(50);
            assertThrows(TransportException.class, () -> rig.export().open());
            assertTrue(server.seesTheClientGo());
        }
    }

    @Test
    void interruptingAReaderEndsTheConnectionAndKeepsTheFlag() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); Rig rig = new Rig(server)) {
            InputStream in = rig.export().open();
            in.readNBytes(Rig.HEADER.length());
            assertInstanceOf(InterruptedIOException.class, interrupted(server, in::read));
            assertTrue(server.seesTheClientGo());
        }
    }

    @Test
    void interruptingAnExportEndsTheConnectionAndIsNotRepeated() throws Exception {
        try (CsvServer server = new CsvServer(SILENT); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            assertInstanceOf(LlmObservabilityException.class,
                    interrupted(server, () -> rig.export().toFile(directory.resolve("golden.csv"))));
            assertTrue(server.seesTheClientGo());
            assertEquals(1, server.requests.size());
            assertEquals(0, directory.toFile().list().length);
        }
    }

    @Test
    void interruptingTheWaitForAnAnswerIsHeard() throws Exception {
        try (CsvServer server = new CsvServer(CsvServer.Exchange::hang); Rig rig = new Rig(server)) {
            assertInstanceOf(LlmObservabilityException.class, interrupted(server, () -> rig.export().open()));
            assertTrue(server.seesTheClientGo());
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
        assertFalse(server.answered.await(PATIENCE.toMillis() * 5 / 4, TimeUnit.MILLISECONDS));
        assertTrue(server.written.get() < HELD, () -> "the server could send " + server.written);
    }

    @Test
    void aCancellationThatMeetsTheAnswerEndsTheConnection() throws Exception {
        CompletableFuture<Cancellable> subscription = new CompletableFuture<>();
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(Rig.HEADER).hang());
                Rig rig = new Rig(server)) {
            rig.answered = () -> subscription.join().cancel();
            subscription.complete(rig.reactive().version(1).bytes().subscribe().with(bytes -> {
            }, failure -> {
            }));
            assertTrue(server.seesTheClientGo());
        }
    }
}
