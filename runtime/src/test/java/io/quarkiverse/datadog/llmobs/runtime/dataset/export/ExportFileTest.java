package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.runtime.await.CallerThread;
import io.quarkiverse.datadog.llmobs.runtime.dataset.export.file.PartFile;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportErrors;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;

class ExportFileTest {

    private static final String CSV = ExportFixture.HEADER + "1,\"a\nb\",,,\n2,c,,,";

    @TempDir
    Path directory;

    @Test
    void theFileHoldsExactlyTheBytesOfTheBody() throws Exception {
        byte[] body = (ExportFixture.HEADER + "1,é,\"\",,\r\n\r\n2,\"x\"\"y\",,,\n").repeat(40_000)
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked();
            for (int at = 0; at < body.length;) {
                int end = Math.min(body.length, at + 1 + random.nextInt(100_000));
                exchange.chunk(Arrays.copyOfRange(body, at, end));
                at = end;
            }
            exchange.end();
        }); ExportFixture fixture = new ExportFixture(server)) {
            Path file = directory.resolve("golden.csv");
            ExportReport report = fixture.export().toFile(file);

            assertArrayEquals(body, Files.readAllBytes(file));
            assertEquals(body.length, report.bytes());
            assertEquals(40_000 * 3 - 1, report.rows());
            assertEquals(List.of(file), files());
        }
    }

    /** A cancellation deletes the file first. A failure without a subscriber would be logged. */
    @Test
    void aFileThatIsDiscardedInTheMiddleOfAWriteIsNoFailure() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            PartFile part = PartFile.beside(directory.resolve("golden.csv"));
            FileOutput.Content cancelled = (source, sink) -> {
                FileOutput.copyCsv(source, sink);
                part.discard();
            };
            ExportReport report = CallerThread.await(executor -> fixture.exports().transfer().transfer(
                    ExportPlan.of(new ExportTarget("p", "d"), fixture::look), executor,
                    source -> FileOutput.complete(source, part, cancelled)), ExportErrors::interrupted);
            assertNull(report);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void anExistingFileSurvivesAnExportThatFails() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV).cut());
                ExportFixture fixture = new ExportFixture(server)) {
            Path file = Files.writeString(directory.resolve("golden.csv"), "old");
            assertThrows(TransportException.class, () -> fixture.export().toFile(file));
            assertThrows(TransportException.class, () -> fixture.export().toJsonLines(file));

            assertEquals("old", Files.readString(file));
            assertEquals(List.of(file), files());
        }
    }

    @Test
    void aTransferThatBreaksIsRetriedFromTheStartAtTheSameVersion() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV + CSV).cut(),
                exchange -> exchange.csv(CSV)); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            Path file = directory.resolve("golden.csv");
            ExportReport report = fixture.export().toFile(file);

            assertEquals(CSV, Files.readString(file));
            assertEquals(2, report.rows());
            assertEquals(CSV.length(), report.bytes());
            assertEquals(2, server.requests.size());
            assertEquals(server.requests.get(0), server.requests.get(1));
            assertEquals(1, fixture.lookUps.get());
        }
    }

    /** Longer than the longest duration of a call, which counts only attempts without a response. */
    @Test
    void aTransferThatBreaksAfterALongTimeIsRetried() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        // the start of the call, the time left for a permit, and the arrival of the response
        CountDownLatch untilResponse = new CountDownLatch(3);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked().chunk(CSV);
            untilResponse.await();
            now.set(now.get().plus(Duration.ofHours(1)));
            exchange.cut();
        }, exchange -> exchange.chunked().cut(), exchange -> exchange.csv(CSV));
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            fixture.retryClock = clock(now, untilResponse);
            fixture.export().toFile(directory.resolve("golden.csv"));
            assertEquals(3, server.requests.size());
        }
    }

    private static Clock clock(AtomicReference<Instant> now, CountDownLatch looks) {
        return new Clock() {
            @Override
            public Instant instant() {
                Instant seen = now.get();
                looks.countDown();
                return seen;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void anExistingFileSurvivesAPageOfErrors() throws Exception {
        try (CsvServer server = CsvServer.of("<html>\nbusy\n</html>"); ExportFixture fixture = new ExportFixture(server)) {
            Path file = Files.writeString(directory.resolve("golden.csv"), "old");
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().toFile(file));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of(file), files());
        }
    }

    @Test
    void theFailureContainsTheNumberOfAttempts() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV).cut());
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            TransportException failure = assertThrows(TransportException.class,
                    () -> fixture.export().toFile(directory.resolve("golden.csv")));

            assertEquals(3, failure.attempts());
            assertEquals(ExportOperation.ID, failure.operation().orElseThrow());
            assertEquals(3, server.requests.size());
            assertEquals(List.of(), files());
        }
    }

    @Test
    void aFailureOfTheDiskIsNotRetried() throws Exception {
        Path lost = Files.createDirectory(directory.resolve("lost"));
        try (CsvServer server = new CsvServer(exchange -> {
            try (Stream<Path> parts = Files.list(lost)) {
                Files.delete(parts.findFirst().orElseThrow());
            }
            Files.delete(lost);
            exchange.csv(CSV);
        }); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            assertThrows(UncheckedIOException.class, () -> fixture.export().toFile(lost.resolve("golden.csv")));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void anExceptionOfAListenerEndsTheExportAndIsNotRetried() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            UncheckedIOException mistake = new UncheckedIOException(new IOException("mine"));
            for (String kind : List.of("csv", "jsonl")) {
                assertEquals(mistake, assertThrows(UncheckedIOException.class, () -> {
                    var export = fixture.export().onProgress(progress -> {
                        throw mistake;
                    });
                    Path file = directory.resolve("golden");
                    ExportReport report = kind.equals("csv") ? export.toFile(file) : export.toJsonLines(file);
                    throw new AssertionError(report);
                }));
            }
            assertEquals(2, server.requests.size());
            assertEquals(List.of(), files());
        }
    }

    @Test
    void targetsThatCannotBeFilesAreRejectedBeforeAnyRequest() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            Path missing = directory.resolve("no/such/golden.csv");
            assertTrue(rejection(fixture, directory).contains(directory + " is a directory"));
            assertTrue(rejection(fixture, missing).contains("the directory " + missing.getParent() + " does not exist"));
            rejection(fixture, Path.of(""));
            rejection(fixture, Path.of(" "));

            assertEquals(List.of(), server.requests);
            assertEquals(0, fixture.lookUps.get());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndItsFileIsReplaced() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
            Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("elsewhere", "golden.csv"));
            fixture.export().toFile(link);
            assertEquals(CSV, Files.readString(elsewhere.resolve("golden.csv")));
            Files.writeString(elsewhere.resolve("golden.csv"), "old");
            fixture.export().toFile(link);

            assertEquals(CSV, Files.readString(elsewhere.resolve("golden.csv")));
            assertTrue(Files.isSymbolicLink(link));
            Path circle = Files.createSymbolicLink(directory.resolve("circle"), Path.of("circle"));
            assertTrue(rejection(fixture, circle).contains("circle"));
            assertTrue(rejection(fixture, Path.of("/dev/null")).contains("not a regular file"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreThoseOfTheFileBeforeOrOfAnyNewFile() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            Path old = Files.writeString(directory.resolve("old.csv"), "old");
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
            fixture.export().toFile(old);
            assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));

            Path usual = Files.writeString(directory.resolve("usual"), "");
            Path fresh = directory.resolve("fresh.csv");
            fixture.export().toFile(fresh);
            assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(fresh));
        }
    }

    private static String rejection(ExportFixture fixture, Path file) {
        assertThrows(IllegalArgumentException.class, () -> fixture.export().toJsonLines(file));
        return assertThrows(IllegalArgumentException.class, () -> fixture.export().toFile(file)).getMessage();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
