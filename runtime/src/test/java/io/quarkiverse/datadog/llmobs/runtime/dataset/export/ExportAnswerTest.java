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
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;

class ExportAnswerTest {

    private static final String CSV = Rig.HEADER + "1,a,b,c,d\n";

    @Test
    void aPageOfHtmlIsRefusedWithItsBeginning() throws Exception {
        String page = "<html>" + "x".repeat(100_000);
        UnexpectedResponseException failure = refused(exchange -> exchange.answer("text/html; charset=utf-8", bytes(page)));

        assertTrue(failure.getMessage().contains("text/html; charset=utf-8"), failure.getMessage());
        assertTrue(failure.getMessage().contains("200"), failure.getMessage());
        assertEquals(OptionalInt.of(200), failure.status());
        assertEquals(page.substring(0, 8192), failure.body().orElseThrow());
    }

    @Test
    void jsonIsRefused() throws Exception {
        UnexpectedResponseException failure = refused(
                exchange -> exchange.answer("application/json", bytes("{\"errors\":[]}")));
        assertEquals("{\"errors\":[]}", failure.body().orElseThrow());
    }

    @Test
    void anEndlessPageIsNotReadToItsEnd() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.head("Content-Type: text/html");
            while (true) {
                exchange.raw(new byte[8192]);
            }
        }); Rig rig = new Rig(server)) {
            assertThrows(UnexpectedResponseException.class, () -> rig.export().open());
            assertTrue(server.seesTheClientGo());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv; charset=utf-8; header=present", "application/csv", "Application/Octet-Stream",
            "text/plain" })
    void theMediaTypesOfCsvAreTaken(String type) throws Exception {
        assertEquals(CSV, taken(exchange -> exchange.answer(type, bytes(CSV))));
    }

    @Test
    void aMissingMediaTypeIsToleratedForWhatLooksLikeCsv() throws Exception {
        assertEquals(CSV, taken(exchange -> exchange.answer(null, bytes(CSV))));
        refused(exchange -> exchange.answer(null, bytes("<html>")));
        refused(exchange -> exchange.answer(null, bytes("{}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html>\n<body>busy</body>\n</html>", "{\"errors\":[\"x\"]}", "{\n\"errors\":[]\n}", "try later",
            "\"try later", "id,\"in\"put\n" })
    void aPageOfErrorsIsRefusedWhateverItsMediaType(String page) throws Exception {
        for (String type : new String[] { "text/csv", "text/plain", "application/octet-stream", null }) {
            UnexpectedResponseException failure = refused(exchange -> exchange.answer(type, bytes(page)));
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
        }); Rig rig = new Rig(server)) {
            String message = assertThrows(UnexpectedResponseException.class, () -> rig.export().open()).getMessage();
            assertTrue(message.contains("64 KiB"), message);
            assertTrue(server.seesTheClientGo());
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
    void aStatusThatPromisesNoWholeExportIsRefused(int status) throws Exception {
        UnexpectedResponseException failure = refused(exchange -> exchange
                .head(status, "Content-Type: text/csv", "Content-Length: " + CSV.length()).raw(bytes(CSV)));
        assertEquals(OptionalInt.of(status), failure.status());
    }

    @Test
    void anEncodingThatNobodyAskedForIsRefused() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange
                .head("Content-Type: text/csv", "Content-Encoding: br", "Content-Length: 3").raw(bytes("abc")));
                Rig rig = new Rig(server)) {
            String message = assertThrows(UnexpectedResponseException.class, () -> rig.export().open()).getMessage();
            assertTrue(message.contains("encoded as br"), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n\r\n", "\uFEFF" })
    void anAnswerWithoutAHeaderRowIsRefused(String body) throws Exception {
        try (CsvServer server = CsvServer.of(body); Rig rig = new Rig(server)) {
            assertThrows(UnexpectedResponseException.class, () -> rig.export().toStream(new ByteArrayOutputStream()));
            assertThrows(UnexpectedResponseException.class, () -> rig.export().rows().count());
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
    void aBodyThatEndsWithinAQuotedCellIsRefused() throws Exception {
        CsvServer.Answer answer = exchange -> exchange.csv(CSV + "2,\"half");
        try (CsvServer server = new CsvServer(answer); Rig rig = new Rig(server)) {
            assertThrows(UnexpectedResponseException.class, () -> rig.export().toStream(new ByteArrayOutputStream()));
            IOException failure = assertThrows(IOException.class, () -> rig.export().open().readAllBytes());
            assertInstanceOf(UnexpectedResponseException.class, failure.getCause());
            assertThrows(UnexpectedResponseException.class,
                    () -> rig.reactive().bytes().collect().asList().await().indefinitely());
            String message = assertThrows(UnexpectedResponseException.class, () -> rig.export().rows().count()).getMessage();
            assertTrue(message.contains("after row 1"), message);
        }
    }

    private static void broken(CsvServer.Answer answer) throws Exception {
        try (CsvServer server = new CsvServer(answer); Rig rig = new Rig(server)) {
            assertThrows(TransportException.class, () -> rig.export().toStream(new ByteArrayOutputStream()));
            try (InputStream in = rig.export().open()) {
                IOException failure = assertThrows(IOException.class, in::readAllBytes);
                assertInstanceOf(TransportException.class, failure.getCause());
                assertThrows(IOException.class, in::read);
            }
            LlmObservabilityException failure = assertThrows(TransportException.class, () -> rig.export().rows().count());
            assertEquals("ExportLLMObsDataset", failure.operation().orElseThrow());
            assertThrows(TransportException.class, () -> rig.reactive().bytes().collect().asList().await().indefinitely());
            assertThrows(TransportException.class, () -> rig.reactive().rows().collect().asList().await().indefinitely());
        }
    }

    private static UnexpectedResponseException refused(CsvServer.Answer answer) throws Exception {
        try (CsvServer server = new CsvServer(answer); Rig rig = new Rig(server)) {
            rig.attempts = 3;
            UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class, () -> rig.export().open());
            assertEquals(1, server.requests.size());
            return failure;
        }
    }

    private static String taken(CsvServer.Answer answer) throws Exception {
        try (CsvServer server = new CsvServer(answer); Rig rig = new Rig(server); InputStream in = rig.export().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
