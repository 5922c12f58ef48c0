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
import io.quarkiverse.datadog.llmobs.runtime.download.ExportTarget;

class ExportFileTest {

    private static final String CSV = Rig.HEADER + "1,\"a\nb\",,,\n2,c,,,";

    @TempDir
    Path directory;

    @Test
    void theFileHoldsExactlyTheBytesOfTheBody() throws Exception {
        byte[] body = (Rig.HEADER + "1,é,\"\",,\r\n\r\n2,\"x\"\"y\",,,\n").repeat(40_000).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked();
            for (int at = 0; at < body.length;) {
                int end = Math.min(body.length, at + 1 + random.nextInt(100_000));
                exchange.chunk(Arrays.copyOfRange(body, at, end));
                at = end;
            }
            exchange.end();
        }); Rig rig = new Rig(server)) {
            Path file = directory.resolve("golden.csv");
            ExportReport report = rig.export().toFile(file);

            assertArrayEquals(body, Files.readAllBytes(file));
            assertEquals(body.length, report.bytes());
            assertEquals(40_000 * 3 - 1, report.rows());
            assertEquals(List.of(file), files());
        }
    }

    /** The file goes first when an export is cancelled. A failure that nobody hears would be logged. */
    @Test
    void aFileThatIsDiscardedInTheMiddleOfAWriteIsNoFailure() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            PartFile part = PartFile.beside(directory.resolve("golden.csv"));
            FileOutput.Content cancelled = (source, sink) -> {
                FileOutput.copyCsv(source, sink);
                part.discard();
            };
            ExportReport report = CallerThread.await(executor -> rig.exports().transfer().transfer(
                    ExportPlan.of(new ExportTarget("p", "d"), rig::look), executor,
                    source -> FileOutput.complete(source, part, cancelled)), ExportErrors::interrupted);
            assertNull(report);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void anExistingFileSurvivesAnExportThatFails() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV).cut()); Rig rig = new Rig(server)) {
            Path file = Files.writeString(directory.resolve("golden.csv"), "old");
            assertThrows(TransportException.class, () -> rig.export().toFile(file));
            assertThrows(TransportException.class, () -> rig.export().toJsonLines(file));

            assertEquals("old", Files.readString(file));
            assertEquals(List.of(file), files());
        }
    }

    @Test
    void aTransferThatWasCutIsRepeatedFromTheStartAtTheSameVersion() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV + CSV).cut(),
                exchange -> exchange.csv(CSV)); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            Path file = directory.resolve("golden.csv");
            ExportReport report = rig.export().toFile(file);

            assertEquals(CSV, Files.readString(file));
            assertEquals(2, report.rows());
            assertEquals(CSV.length(), report.bytes());
            assertEquals(2, server.requests.size());
            assertEquals(server.requests.get(0), server.requests.get(1));
            assertEquals(1, rig.lookUps.get());
        }
    }

    /** Longer than the longest duration of a call, which only attempts without an answer use up. */
    @Test
    void aTransferThatWasCutAfterALongTimeIsRepeated() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        // the start of the call, the time left for a permit, and the arrival of the response
        CountDownLatch untilResponse = new CountDownLatch(3);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked().chunk(CSV);
            untilResponse.await();
            now.set(now.get().plus(Duration.ofHours(1)));
            exchange.cut();
        }, exchange -> exchange.chunked().cut(), exchange -> exchange.csv(CSV)); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            rig.retryClock = clock(now, untilResponse);
            rig.export().toFile(directory.resolve("golden.csv"));
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
        try (CsvServer server = CsvServer.of("<html>\nbusy\n</html>"); Rig rig = new Rig(server)) {
            Path file = Files.writeString(directory.resolve("golden.csv"), "old");
            assertThrows(UnexpectedResponseException.class, () -> rig.export().toFile(file));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of(file), files());
        }
    }

    @Test
    void theFailureTellsHowOftenItWasTried() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(CSV).cut()); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            TransportException failure = assertThrows(TransportException.class,
                    () -> rig.export().toFile(directory.resolve("golden.csv")));

            assertEquals(3, failure.attempts());
            assertEquals("ExportLLMObsDataset", failure.operation().orElseThrow());
            assertEquals(3, server.requests.size());
            assertEquals(List.of(), files());
        }
    }

    @Test
    void whatTheDiskRefusesIsNotRepeated() throws Exception {
        Path lost = Files.createDirectory(directory.resolve("lost"));
        try (CsvServer server = new CsvServer(exchange -> {
            try (Stream<Path> parts = Files.list(lost)) {
                Files.delete(parts.findFirst().orElseThrow());
            }
            Files.delete(lost);
            exchange.csv(CSV);
        }); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            assertThrows(UncheckedIOException.class, () -> rig.export().toFile(lost.resolve("golden.csv")));
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void whatAListenerThrowsEndsTheExportAndIsNotRepeated() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            UncheckedIOException mistake = new UncheckedIOException(new IOException("mine"));
            for (String kind : List.of("csv", "jsonl")) {
                assertEquals(mistake, assertThrows(UncheckedIOException.class, () -> {
                    var export = rig.export().onProgress(progress -> {
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
    void targetsThatCannotBeFilesAreRefusedBeforeAnyRequest() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            Path missing = directory.resolve("no/such/golden.csv");
            assertTrue(refusal(rig, directory).contains(directory + " is a directory"));
            assertTrue(refusal(rig, missing).contains("the directory " + missing.getParent() + " does not exist"));
            refusal(rig, Path.of(""));
            refusal(rig, Path.of(" "));

            assertEquals(List.of(), server.requests);
            assertEquals(0, rig.lookUps.get());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndItsFileIsReplaced() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
            Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("elsewhere", "golden.csv"));
            rig.export().toFile(link);
            assertEquals(CSV, Files.readString(elsewhere.resolve("golden.csv")));
            Files.writeString(elsewhere.resolve("golden.csv"), "old");
            rig.export().toFile(link);

            assertEquals(CSV, Files.readString(elsewhere.resolve("golden.csv")));
            assertTrue(Files.isSymbolicLink(link));
            Path circle = Files.createSymbolicLink(directory.resolve("circle"), Path.of("circle"));
            assertTrue(refusal(rig, circle).contains("circle"));
            assertTrue(refusal(rig, Path.of("/dev/null")).contains("not a regular file"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreThoseOfTheFileBeforeOrOfAnyNewFile() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); Rig rig = new Rig(server)) {
            Path old = Files.writeString(directory.resolve("old.csv"), "old");
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-rw-rw-"));
            rig.export().toFile(old);
            assertEquals("rw-rw-rw-", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));

            Path usual = Files.writeString(directory.resolve("usual"), "");
            Path fresh = directory.resolve("fresh.csv");
            rig.export().toFile(fresh);
            assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(fresh));
        }
    }

    private static String refusal(Rig rig, Path file) {
        assertThrows(IllegalArgumentException.class, () -> rig.export().toJsonLines(file));
        return assertThrows(IllegalArgumentException.class, () -> rig.export().toFile(file)).getMessage();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
