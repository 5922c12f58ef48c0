package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;

/**
 * Exports that the server compresses.
 */
class ExportGzipTest {

    private static final String CSV = ExportFixture.HEADER + "1,\"a\nb\",,,\n2,é,,,\n";
    private static final String LONG = ExportFixture.HEADER + """
            1,a,"{""b"": 1}",,
            """.repeat(100_000);

    @TempDir
    Path directory;

    @Test
    void aFileHoldsTheCsvAndTheReportBothSizes() throws Exception {
        byte[] zipped = Gzip.of(LONG);
        try (CsvServer server = new CsvServer(Gzip.chunked(zipped, 5000, 1));
                ExportFixture fixture = new ExportFixture(server)) {
            Path file = directory.resolve("golden.csv");
            ExportReport report = fixture.export().toFile(file);

            assertEquals(LONG, Files.readString(file));
            assertEquals(LONG.length(), report.bytes());
            assertEquals(zipped.length, report.receivedBytes());
            assertEquals(100_000, report.rows());
        }
    }

    @Test
    void withoutCompressionBothSizesAreTheSame() throws Exception {
        try (CsvServer server = CsvServer.of(CSV); ExportFixture fixture = new ExportFixture(server)) {
            ExportReport report = fixture.export().toStream(OutputStream.nullOutputStream());
            assertEquals(report.bytes(), report.receivedBytes());
        }
    }

    @Test
    void everyOutputIsDecoded() throws Exception {
        try (CsvServer server = new CsvServer(Gzip.response(Gzip.of(CSV))); ExportFixture fixture = new ExportFixture(server)) {
            assertEquals(CSV, written(fixture));
            try (InputStream in = fixture.export().open()) {
                assertEquals(CSV, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertEquals(2, fixture.export().rows().count());
            Path lines = directory.resolve("golden.jsonl");
            assertEquals(CSV.getBytes(StandardCharsets.UTF_8).length, fixture.export().toJsonLines(lines).bytes());
            assertEquals(2, Files.readAllLines(lines).size());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            fixture.reactive().bytes().onItem().invoke(bytes::writeBytes).collect().last().await().indefinitely();
            assertEquals(CSV, bytes.toString(StandardCharsets.UTF_8));
            assertEquals(2, fixture.reactive().rows().collect().asList().await().indefinitely().size());
        }
    }

    static Stream<byte[]> wholes() {
        return Stream.of(Gzip.of(CSV), Gzip.withFullHeader(CSV),
                Gzip.join(Gzip.of(CSV.substring(0, 10)), Gzip.of(""), Gzip.withFullHeader(CSV.substring(10)), Gzip.of("")));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void membersFollowOneAnotherAndMayBeCutAnywhere(byte[] zipped) throws Exception {
        for (int longest : new int[] { 1, 3, 1000 }) {
            try (CsvServer server = new CsvServer(Gzip.chunked(zipped, longest, longest));
                    ExportFixture fixture = new ExportFixture(server)) {
                assertEquals(CSV, written(fixture));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "GZIP", " x-gzip " })
    void theNamesOfGzipAreKnown(String encoding) throws Exception {
        byte[] zipped = Gzip.of(CSV);
        try (CsvServer server = new CsvServer(exchange -> exchange
                .head("Content-Encoding: " + encoding, "Content-Length: " + zipped.length).raw(zipped));
                ExportFixture fixture = new ExportFixture(server)) {
            assertEquals(CSV, written(fixture));
        }
    }

    static Stream<Map.Entry<String, byte[]>> broken() {
        byte[] whole = Gzip.of(LONG);
        return Stream.of(Map.entry("not in gzip format", LONG.getBytes(StandardCharsets.UTF_8)),
                Map.entry("lacks its end", Arrays.copyOf(whole, whole.length - 8)),
                Map.entry("lacks its end", Arrays.copyOf(whole, whole.length - 1)),
                Map.entry("lacks its end", Arrays.copyOf(whole, whole.length / 2)),
                Map.entry("lacks its end", Gzip.join(whole, Arrays.copyOf(whole, 5))),
                Map.entry("checksum", Gzip.changedAt(-5, whole)),
                Map.entry("checksum", Gzip.changedAt(-1, whole)),
                Map.entry("follows its end", Gzip.join(whole, new byte[] { 0 })),
                Map.entry("follows its end", Gzip.join(whole, CSV.getBytes(StandardCharsets.UTF_8))),
                Map.entry("flags", Gzip.changedAt(3, whole)),
                Map.entry("encoded as gzip, but broken", Gzip.changedAt(10, whole)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void incompleteGzipIsRejectedAndNotRetried(Map.Entry<String, byte[]> broken) throws Exception {
        try (CsvServer server = new CsvServer(Gzip.response(broken.getValue()));
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            String message = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().toFile(directory.resolve("golden.csv"))).getMessage();
            assertTrue(message.contains(broken.getKey()), message);
            assertEquals(1, server.requests.size());
            assertEquals(0, directory.toFile().list().length);
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().rows().count());
            assertThrows(UnexpectedResponseException.class, () -> written(fixture));
            assertThrows(UnexpectedResponseException.class,
                    () -> fixture.reactive().bytes().collect().asList().await().indefinitely());
            IOException failure = assertThrows(IOException.class, () -> {
                try (InputStream in = fixture.export().open()) {
                    in.readAllBytes();
                } catch (UnexpectedResponseException beforeTheFirstByte) {
                    throw new IOException(beforeTheFirstByte);
                }
            });
            assertInstanceOf(UnexpectedResponseException.class, failure.getCause());
        }
    }

    @Test
    void damagedDataEndsTheConnection() throws Exception {
        byte[] damaged = Gzip.join(Gzip.of(CSV), Gzip.changedAt(10, Gzip.of(CSV)));
        try (CsvServer server = new CsvServer(exchange -> {
            Gzip.head(exchange, "Transfer-Encoding: chunked").chunk(damaged).hang();
        }); ExportFixture fixture = new ExportFixture(server)) {
            assertThrows(UnexpectedResponseException.class, () -> written(fixture));
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void aTransferThatBreaksIsRetried() throws Exception {
        byte[] whole = Gzip.of(LONG);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        CsvServer.Response inChunks = exchange -> Gzip.head(exchange, "Transfer-Encoding: chunked").chunk(half).cut();
        CsvServer.Response withLength = exchange -> Gzip.head(exchange, "Content-Length: " + whole.length).raw(half).cut();
        // if only the end of the connection ends the body, gzip shows whether it is complete
        CsvServer.Response untilTheEnd = exchange -> Gzip.head(exchange, "Connection: close").raw(half).cut();
        try (CsvServer server = new CsvServer(inChunks, withLength, untilTheEnd, Gzip.response(whole));
                ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 4;
            Path file = directory.resolve("golden.csv");
            assertEquals(whole.length, fixture.export().toFile(file).receivedBytes());
            assertEquals(LONG, Files.readString(file));
            assertEquals(4, server.requests.size());
        }
    }

    @Test
    void bytesBeforeABrokenConnectionAreDelivered() throws Exception {
        byte[] first = Gzip.of(CSV);
        try (CsvServer server = new CsvServer(
                exchange -> Gzip.head(exchange, "Transfer-Encoding: chunked").chunk(first).cut());
                ExportFixture fixture = new ExportFixture(server)) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            assertThrows(TransportException.class, () -> fixture.export().toStream(target));
            assertEquals(CSV, target.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void nothingInGzipIsAnExportWithoutAHeaderRow() throws Exception {
        for (byte[] body : new byte[][] { Gzip.of(""), {} }) {
            try (CsvServer server = new CsvServer(Gzip.response(body)); ExportFixture fixture = new ExportFixture(server)) {
                String message = assertThrows(UnexpectedResponseException.class, () -> fixture.export().open()).getMessage();
                assertTrue(message.contains("lacks a header row"), message);
            }
        }
    }

    @Test
    void aPageOfErrorsIsShownDecoded() throws Exception {
        byte[] page = Gzip.of("<html>\nbusy\n</html>");
        try (CsvServer server = new CsvServer(exchange -> exchange.head("Content-Type: text/html", "Content-Encoding: gzip",
                "Content-Length: " + page.length).raw(page)); ExportFixture fixture = new ExportFixture(server)) {
            UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().open());
            assertEquals("<html>\nbusy\n</html>", failure.body().orElseThrow());
        }
    }

    private static String written(ExportFixture fixture) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        fixture.export().toStream(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
