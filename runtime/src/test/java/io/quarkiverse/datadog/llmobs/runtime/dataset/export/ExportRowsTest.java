package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;

class ExportRowsTest {

    @Test
    void rowsAreReadByTheHeader() throws Exception {
        List<ExportRow> rows = rows("input,id,extra\n\"a\nb \"\"c\"\"\",1,x\r\n,2,\n");

        assertEquals(List.of("input", "id", "extra"), rows.get(0).columns());
        assertEquals(1, rows.get(0).number());
        assertEquals("1", rows.get(0).id());
        assertEquals("a\nb \"c\"", rows.get(0).input());
        assertEquals("x", rows.get(0).text("extra"));
        assertNull(rows.get(0).text("unknown"));
        assertNull(rows.get(0).expectedOutput());
        assertEquals(2, rows.get(1).number());
        assertNull(rows.get(1).input());
        assertEquals("", rows.get(1).text("input"));
    }

    @Test
    void anEmptyCellInQuotesIsAnEmptyTextAndOneWithoutIsNone() throws Exception {
        List<ExportRow> rows = rows(ExportFixture.HEADER + "\"\",\"\",\"\",\"\",\"\"\n,,,,\n");

        for (String column : rows.get(0).columns()) {
            assertEquals("", rows.get(0).text(column));
            assertEquals("", rows.get(0).value(column));
            assertEquals("", rows.get(1).text(column));
            assertNull(rows.get(1).value(column));
        }
        assertEquals("", rows.get(0).input());
        assertEquals("", rows.get(0).expectedOutput());
        assertEquals("", rows.get(0).metadata());
        assertEquals(List.of(), rows.get(0).tags());
        assertEquals(List.of(), rows.get(1).tags());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumn() throws Exception {
        assertEquals("1", rows("\uFEFF\"id\",input\n1,a").get(0).id());
        assertEquals(List.of(), rows("\uFEFFid,input"));
    }

    @Test
    void aShorterRowLacksItsLastCells() throws Exception {
        ExportRow row = rows(ExportFixture.HEADER + "1,a\n").get(0);
        assertNull(row.text("tags"));
        assertNull(row.value("metadata"));
        assertEquals(List.of(), row.tags());
    }

    @Test
    void aLongerRowIsRejectedAfterTheGoodOnes() throws Exception {
        LlmObservabilityException failure = rejected("id,input\n1,a\n2,b,c\n3,d\n", 1);
        assertTrue(failure.getMessage().contains("row 2 has 3 cells"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "id,output\n1,a\n", "input,tags\n1,a\n", "id,input,id\n1,a,2\n", "id,\"input\"x\n1,a\n" })
    void aHeaderWithoutTheRequiredColumnsIsRejected(String csv) throws Exception {
        rejected(csv, 0);
    }

    @Test
    void rowsMayEndInACarriageReturnWithinQuotes() throws Exception {
        assertEquals(List.of("a", "d\r", "e\rf", "g\r\n\r"),
                rows("id,input\n1,a\n2,\"d\r\"\n3,\"e\rf\"\r\n4,\"g\r\n\r\"\n").stream().map(row -> row.text("input"))
                        .toList());
        String long1 = "x".repeat(100);
        List<ExportRow> rows = rows("id,input\n" + ("1,\"" + long1 + "\r\"\n").repeat(1000));
        assertEquals(1000, rows.size());
        assertEquals(long1 + "\r", rows.get(999).text("input"));
    }

    @Test
    void rowsAreNeverSplitInBatches() throws Exception {
        try (CsvServer server = CsvServer.of("id,input\n1,a\n2,b\n");
                ExportFixture fixture = new ExportFixture(server);
                Stream<ExportRow> rows = fixture.export().rows()) {
            assertNull(rows.spliterator().trySplit());
        }
        try (CsvServer server = CsvServer.of("id,input\n" + "1,a\n".repeat(5000));
                ExportFixture fixture = new ExportFixture(server);
                Stream<ExportRow> rows = fixture.export().rows().parallel()) {
            assertEquals(5000, rows.map(ExportRow::id).toList().size());
        }
    }

    @Test
    void aQuoteThatIsNeverClosedIsRejectedBeforeItCostsTheHeap() throws Exception {
        byte[] text = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked().chunk("id,input\n1,a\n2,\"");
            while (true) {
                exchange.chunk(text);
            }
        }); ExportFixture fixture = new ExportFixture(server)) {
            String message = assertThrows(UnexpectedResponseException.class, () -> fixture.export().rows().count())
                    .getMessage();
            assertTrue(message.contains("after row 1"), message);
            assertTrue(server.written.get() < 100 << 20);
        }
    }

    @Test
    void invalidUtf8IsRejectedAfterTheGoodRows() throws Exception {
        byte[] head = ("id,input\n" + "1,a\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = { '2', ',', (byte) 0xC3, '(', '\n' };
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk(head).chunk(bad).end());
                ExportFixture fixture = new ExportFixture(server)) {
            UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().rows().forEach(row -> assertEquals("a", row.input())));
            assertTrue(failure.getMessage().contains("UTF-8"), failure.getMessage());
            assertTrue(failure.getMessage().contains("after row 10000"), failure.getMessage());
        }
    }

    @Test
    void charactersMayBeCutAnywhere() throws Exception {
        byte[] body = "id,input\n1,aé€\uD83D\uDE00b\n".getBytes(StandardCharsets.UTF_8);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked();
            for (byte one : body) {
                exchange.chunk(new byte[] { one });
            }
            exchange.end();
        }); ExportFixture fixture = new ExportFixture(server)) {
            assertEquals("aé€\uD83D\uDE00b", fixture.export().rows().findFirst().orElseThrow().input());
        }
    }

    @Test
    void aCellMayHaveTenMegabytes() throws Exception {
        String cell = "\"\"x".repeat(5_000_000);
        assertEquals(10_000_000, rows("id,input\n1,\"" + cell + "\"\n2,b\n").get(0).text("input").length());
    }

    @Test
    void textAfterAClosingQuoteIsRejectedAfterTheGoodRows() throws Exception {
        String message = rejected("id,input\n1,a\n2,\"b\"c\n3,d\n", 1).getMessage();
        assertTrue(message.contains("after a closing quote, after row 1"), message);
    }

    @Test
    void theLimitOfACellCountsCharactersAndNotBytes() throws Exception {
        byte[] text = "\u65E5".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (CsvServer server = new CsvServer(exchange -> {
            exchange.chunked().chunk("id,input\n1,\"");
            for (int i = 0; i < 63; i++) {
                exchange.chunk(text);
            }
            exchange.chunk("\"\n2,\"");
            while (true) {
                exchange.chunk(text);
            }
        }); ExportFixture fixture = new ExportFixture(server)) {
            List<Integer> lengths = new ArrayList<>();
            String message = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().rows().forEach(row -> lengths.add(row.text("input").length()))).getMessage();
            assertEquals(List.of(63 << 20), lengths);
            assertTrue(message.contains("more than 67108864 characters, after row 1"), message);
        }
    }

    @Test
    void aRowMayHaveSixteenThousandCellsAndNoMore() throws Exception {
        String message = rejected("id,input\n" + ",".repeat(16_383) + "\n", 0).getMessage();
        assertTrue(message.contains("row 1 has 16384 cells"), message);
        message = rejected("id,input\n" + ",".repeat(16_384) + "\n", 0).getMessage();
        assertTrue(message.contains("the CSV has a row of more than 16384 cells"), message);
    }

    @Test
    void aBrokenConnectionLeavesTheRowsBeforeItAndSaysHowMany() throws Exception {
        try (CsvServer server = new CsvServer(exchange -> exchange.chunked().chunk("id,input\n1,a\n2,b\n3").cut());
                ExportFixture fixture = new ExportFixture(server)) {
            List<ExportRow> good = new ArrayList<>();
            TransportException failure = assertThrows(TransportException.class,
                    () -> fixture.export().rows().forEach(good::add));

            assertEquals(List.of("a", "b"), good.stream().map(ExportRow::input).toList());
            assertTrue(failure.getMessage().contains("after row 2"), failure.getMessage());
        }
    }

    @Test
    void closingTheStreamEndsTheConnection() throws Exception {
        try (CsvServer server = new CsvServer(endless()); ExportFixture fixture = new ExportFixture(server)) {
            try (Stream<ExportRow> rows = fixture.export().rows()) {
                assertEquals(3, rows.limit(3).count());
            }
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void anActionThatThrowsEndsTheConnection() throws Exception {
        try (CsvServer server = new CsvServer(endless()); ExportFixture fixture = new ExportFixture(server)) {
            IllegalStateException mistake = new IllegalStateException();
            assertEquals(mistake, assertThrows(IllegalStateException.class, () -> fixture.export().rows().forEach(row -> {
                throw mistake;
            })));
            assertTrue(server.clientDisconnects());
        }
    }

    @Test
    void aRowStaysValidWhenTheExportIsClosed() throws Exception {
        try (CsvServer server = CsvServer.of("id,input\n1,\"[1]\"\n"); ExportFixture fixture = new ExportFixture(server)) {
            ExportRow row;
            try (Stream<ExportRow> rows = fixture.export().rows()) {
                Iterator<ExportRow> iterator = rows.iterator();
                row = iterator.next();
            }
            assertEquals(List.of(1), row.input());
        }
    }

    static CsvServer.Response endless() {
        byte[] rows = "1,a,b,c,d\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.chunked().chunk(ExportFixture.HEADER);
            while (true) {
                exchange.chunk(rows);
            }
        };
    }

    private static List<ExportRow> rows(String csv) throws Exception {
        try (CsvServer server = CsvServer.of(csv); ExportFixture fixture = new ExportFixture(server)) {
            return fixture.export().rows().toList();
        }
    }

    private static UnexpectedResponseException rejected(String csv, int good) throws Exception {
        try (CsvServer server = CsvServer.of(csv); ExportFixture fixture = new ExportFixture(server)) {
            List<ExportRow> rows = new ArrayList<>();
            UnexpectedResponseException failure = assertThrows(UnexpectedResponseException.class,
                    () -> fixture.export().rows().forEach(rows::add));
            assertEquals(good, rows.size());
            return failure;
        }
    }
}
