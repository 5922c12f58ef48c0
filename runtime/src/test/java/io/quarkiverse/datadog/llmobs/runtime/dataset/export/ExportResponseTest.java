package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.runtime.download.ExportOperation;

class ExportResponseTest {

    private static final String CSV = ExportFixture.HEADER + "1,a,b,c,d\n";

    @Test
    void aPageOfHtmlIsRejectedWithItsBeginning() throws Exception {
        String page = "<html>" + "x".repeat(100_000);
        UnexpectedResponseException failure = rejected(exchange -> exchange.respond("text/html; charset=utf-8", bytes(page)));

        assertTrue(failure.getMessage().contains("text/html; charset=utf-8"), failure.getMessage());
        assertTrue(failure.getMessage().contains("200"), failure.getMessage());
        assertEquals(OptionalInt.of(200), failure.status());
        assertEquals(page.substring(0, 8192), failure.body().orElseThrow());
    }

    @Test
    void jsonIsRejected() throws Exception {
        UnexpectedResponseException failure = rejected(
                exchange -> exchange.respond("application/json", bytes("{\"errors\":[]}")));
        assertEquals("{\"errors\":[]}", failure.body().orElseThrow());
    }

    @Test
    void anEndlessPageIsNotReadToItsEnd() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.head("Content-Type: text/html");
            while (true) {
                exchange.raw(new byte[8192]);
            }
        }); ExportFixture fixture = new ExportFixture(server)) {
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().open());
            assertTrue(server.clientDisconnects());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv; charset=utf-8; header=present", "application/csv", "Application/Octet-Stream",
            "text/plain" })
    void theMediaTypesOfCsvAreTaken(String type) throws Exception {
        assertEquals(CSV, taken(exchange -> exchange.respond(type, bytes(CSV))));
    }

    @Test
    void aMissingMediaTypeIsToleratedForWhatLooksLikeCsv() throws Exception {
        assertEquals(CSV, taken(exchange -> exchange.respond(null, bytes(CSV))));
        rejected(exchange -> exchange.respond(null, bytes("<html>")));
        rejected(exchange -> exchange.respond(null, bytes("{}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `<html>\n<body>busy</body>\n</html>`
            {"errors":["x"]}
            `{\n"errors":[]\n}`
            try later
            "try later
            `id,"in"put\n`
            """)
    void aPageOfErrorsIsRejectedWhateverItsMediaType(String page) throws Exception {
        for (String type : new String[] { "text/csv", "text/plain", "application/octet-stream", null }) {
            UnexpectedResponseException failure = rejected(exchange -> exchange.respond(type, bytes(page)));
            assertEquals(page, failure.body().orElseThrow());
        }
    }

    @Test
    void aHeaderRowThatDoesNotEndIsNotReadToItsEnd() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked();
            while (true) {
                exchange.chunk("id,input,");
            }
        }); ExportFixture fixture = new ExportFixture(server)) {
            String message = assertThrows(UnexpectedResponseException.class, () -> fixture.export().open()).getMessage();
            assertTrue(message.contains("64 KiB"), message);
            assertTrue(server.clientDisconnects());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uFEFFid,input", "x,\"in\"\"put\",\"input\",\"i\nd\",id\r\n1,2,3,4,5\n", "\n\nid,input\n1,a" })
    void aHeaderRowMayComeInAnyForm(String csv) throws Exception {
        assertEquals(csv, taken(exchange -> exchange.csv(csv)));
        assertEquals(csv, taken(exchange -> {
            exchange.chunked();
            for (byte one : bytes(csv)) {
                exchange.chunk(new byte[] { one });
            }
            exchange.end();
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = { 203, 206 })
    void aStatusThatPromisesNoWholeExportIsRejected(int status) throws Exception {
        UnexpectedResponseException failure = rejected(exchange -> exchange
                .head(status, "Content-Type: text/csv", "Content-Length: " + CSV.length()).raw(bytes(CSV)));
        assertEquals(OptionalInt.of(status), failure.status());
    }

    @Test
    void anEncodingThatWasNotRequestedIsRejected() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange
                .head("Content-Type: text/csv", "Content-Encoding: br", "Content-Length: 3").raw(bytes("abc")));
                ExportFixture fixture = new ExportFixture(server)) {
            String message = assertThrows(UnexpectedResponseException.class, () -> fixture.export().open()).getMessage();
            assertTrue(message.contains("encoded as br"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n\r\n", "\uFEFF" })
    void aResponseWithoutAHeaderRowIsRejected(String body) throws Exception {
        try (CsvServer server = CsvServer.of(body); ExportFixture fixture = new ExportFixture(server)) {
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().toStream(new ByteArrayOutputStream()));
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().rows().count());
        }
    }

    @Test
    void aBodyThatEndsEarlyIsAnErrorOnEveryWayItCanEnd() throws Exception {
        broken(exchange -> exchange.chunked().chunk(CSV).cut());
        broken(exchange -> exchange.head("Content-Type: text/csv", "Content-Length: 500").raw(bytes(CSV)).cut());
        broken(exchange -> exchange.chunked().chunk(CSV).reset());
        broken(exchange -> exchange.chunked().raw(bytes("30\r\n" + CSV)).cut());
        broken(exchange -> exchange.chunked().chunk(CSV).raw(bytes("no chunk size\r\n")).cut());
    }

    @Test
    void aBodyThatEndsWithinAQuotedCellIsRejected() throws Exception {
        CsvServer.Response response = exchange -> exchange.csv(CSV + "2,\"half");
        try (CsvServer server = new CsvServer(response); ExportFixture fixture = new ExportFixture(server)) {
            assertThrows(UnexpectedResponseException.class, () -> fixture.export().toStream(new ByteArrayOutputStream()));
            IOException failure = assertThrows(IOException.class, () -> fixture.export().open().readAllBytes());
            assertInstanceOf(UnexpectedResponseException.class, failure.getCause());
            assertThrows(UnexpectedResponseException.class,
                    () -> fixture.reactive().bytes().collect().asList().await().indefinitely());
            String message = assertThrows(UnexpectedResponseException.class, () -> fixture.export().rows().count())
                    .getMessage();
            assertTrue(message.contains("after row 1"), message);
        }
    }

    private static void broken(CsvServer.Response response) throws Exception {
        try (CsvServer server = new CsvServer(response); ExportFixture fixture = new ExportFixture(server)) {
            assertThrows(TransportException.class, () -> fixture.export().toStream(new ByteArrayOutputStream()));
            try (InputStream in = fixture.export().open()) {
                IOException failure = assertThrows(IOException.class, in::readAllBytes);
                assertInstanceOf(TransportException.class, failure.getCause());
                assertThrows(IOException.class, in::read);
            }
            LlmObservabilityException failure = assertThrows(TransportException.class, () -> fixture.export().rows().count());
            assertEquals(ExportOperation.ID, failure.operation().orElseThrow());
            assertThrows(TransportException.class, () -> fixture.reactive().bytes().collect().asList().await().indefinitely());
            assertThrows(TransportException.class, () -> fixture.reactive().rows().collect().asList().await().indefinitely());
        }
    }

    private static UnexpectedResponseException rejected(CsvServer.Response response) throws Exception {
        try (CsvServer server = new CsvServer(response); ExportFixture fixture = new ExportFixture(server)) {
            fixture.attempts = 3;
            UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().open());
            assertEquals(1, server.requests.size());
            return failure;
        }
    }

    private static String taken(CsvServer.Response response) throws Exception {
        try (CsvServer server = new CsvServer(response);
                ExportFixture fixture = new ExportFixture(server);
                InputStream in = fixture.export().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
