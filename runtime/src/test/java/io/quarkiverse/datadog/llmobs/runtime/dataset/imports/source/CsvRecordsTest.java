package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

class CsvRecordsTest {

    private static final JsonCells CELLS = new JsonCells(WireJson.mapper());

    @TempDir
    Path folder;

    private List<NewRecord> read(String csv, String... textColumns) {
        return read(csv.getBytes(StandardCharsets.UTF_8), textColumns);
    }

    private List<NewRecord> read(byte[] csv, String... textColumns) {
        try (RecordSource source = new CsvRecords(
                TextFile.open(Files.write(folder.resolve("golden.csv"), csv)), Set.of(textColumns), CELLS)) {
            List<NewRecord> records = new ArrayList<>();
            for (NewRecord record = source.next(); record != null; record = source.next()) {
                records.add(record);
            }
            return records;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Object> inputs(String csv, String... textColumns) {
        return read(csv, textColumns).stream().map(NewRecord::input).toList();
    }

    private String wrong(String csv) {
        return assertThrows(IllegalArgumentException.class, () -> read(csv)).getMessage();
    }

    @Test
    void anExportIsReadAsItIsWritten() {
        assertEquals(List.of(
                new NewRecord("a", Map.of("q", "What, \"this\"?"), "text", Map.of("n", 1), List.of("k:1", "k:2")),
                new NewRecord("b", "plain", null, null, null)),
                read("""
                        id,input,expected_output,metadata,tags\r
                        a,"{""q"": ""What, \\""this\\""?""}",text,"{""n"":1}","[""k:1"",""k:2""]"\r
                        b,plain,,,\r
                        """));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r" })
    void linesEndInAnyOfTheUsualWaysAndEmptyOnesAreSkipped(String end) {
        assertEquals(List.of("a", "b"), inputs(String.join(end, "", "input", "", "a", "", "", "b", "")));
        assertEquals(List.of("a", "b"), inputs(String.join(end, "input", "a", "b")));
        assertEquals(List.of("a" + end + end + "b"), inputs(String.join(end, "input", "\"a", "", "b\"")));
    }

    @Test
    void aByteOrderMarkIsSkippedAtTheBeginningOnly() {
        assertEquals(List.of("a", "\uFEFFb"), inputs("\uFEFFinput\na\n\uFEFFb\n"));
    }

    @Test
    void theColumnsMayStandInAnyOrder() {
        assertEquals(List.of(new NewRecord("1", "in", "out", null, List.of("t"))),
                read("tags,expected_output,input,id\nt,out,in,1\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "id, input,expected_output", "id ,input ,expected_output\t",
            "\u00a0id,\u200binput,\uFEFFexpected_output",
            "id,input,expected_output\u200d,", "id,input,expected_output,,,", "\uFEFF\uFEFFid,input,expected_output",
            "\"id\",\" input\",expected_output" })
    void whiteSpaceAndInvisibleCharactersAroundNamesAreIgnored(String header) {
        assertEquals(List.of(new NewRecord("r1", " Hi", " Hello", null, null)), read(header + "\nr1, Hi, Hello\n"));
    }

    @Test
    void rowsOfEmptyCellsAreSkippedUnlessACellIsQuoted() {
        assertEquals(List.of("a", "", "b"), inputs("id,input\n,,,\n1,a\n,\n\n2,\"\"\n,,\n3,b\n,,,,,"));
        assertTrue(wrong("id,input\n,\n1,\n").startsWith("golden.csv, line 3: the input is missing"));
    }

    @Test
    void emptyCellsBehindTheLastColumnAreIgnored() {
        assertEquals(List.of(NewRecord.of("q", "a"), NewRecord.of("q2", "a2")),
                read("input,expected_output\nq,a,\nq2,a2,\"\",,\n"));
        assertEquals(List.of(NewRecord.of("q", "a")), read("input,expected_output,\nq,a,\n"));
        String said = wrong("input,expected_output\nq,a,\nq,a,,c\n");
        assertTrue(said.startsWith("golden.csv, line 3: the row has 4 cells, the header has 2. A cell that contains a comma"),
                said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `id,in\u200dput` | "in[U+200D]put", which records do not have. Write it as "input"
            `id,Input` | "Input", which records do not have. Write it as "input"
            `input,expected output` | "expected output", which records do not have. Write it as "expected_output"
            `input,expected\u00a0output` | "expected[U+00A0]output", which records do not have. Write it as
            `input,expectedOutput` | "expectedOutput", which records do not have. Write it as "expected_output"
            `id,\u0456nput` | "\u0456nput" (with U+0456)
            `id, answer\u00a0` | "[U+0020]answer[U+00A0]", which records do not have
            `id,\"""input\"""` | ""input"", which records do not have. Write it as "input"
            `id,'input'` | "'input'", which records do not have. Write it as "input"
            `id,input\ud83d\ude00` | "input\ud83d\ude00", which records do not have. Write it as "input"
            `ID,input` | "ID", which records do not have. Write it as "id"
            `Tags,input` | "Tags", which records do not have. Write it as "tags"
            """)
    void unknownNamesAreReportedWithTheirInvisibleCharacters(String header, String problem) {
        String said = wrong(header + "\n1,2\n");
        assertTrue(said.startsWith("golden.csv, line 1: the header row names the column "), said);
        assertTrue(said.contains(problem), said);
        assertTrue(!said.contains("their columns are") || !said.contains("Write it as"), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `id, "input"\nr1,a` | line 1: the cell [U+0020]"input"
            `"id", "input"\nr1,a` | line 1: the cell [U+0020]"input"
            `id, input\nr1, "a, b"` | line 2: the cell [U+0020]"a
            `id,input\nr1, "say ""hi\"""` | line 2: the cell [U+0020]"say
            `input, id\n"x", "r1"` | line 2: the cell [U+0020]"r1"
            """)
    void aQuoteAfterASpaceIsRejected(String csv, String problem) {
        String said = wrong(csv);
        assertTrue(said.startsWith("golden.csv, " + problem), said);
        assertTrue(said.contains("begins with a quote after a space") && said.contains("Remove the spaces"), said);
    }

    @Test
    void aQuoteAfterASpaceWithinQuotesIsText() {
        assertEquals(List.of(" \"hi\", she said"), inputs("input\n\" \"\"hi\"\", she said\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "\t", "\u00a0", "\u200b", "\u001a", "\uFEFF" })
    void rowsOfInvisibleCharactersAreSkipped(String blank) {
        assertEquals(List.of("a"), inputs("input\na\n" + blank));
        assertEquals(List.of("a"), inputs(blank + "," + blank + "\nid,input\n" + blank + "," + blank + "\n1,a\n" + blank));
        assertNull(read("input,metadata\na," + blank + "\n").get(0).metadata());
        assertEquals(blank, inputs("input\n\"" + blank + "\"\n").get(0));
    }

    @Test
    void rowsOfEmptyCellsBeforeTheHeaderAreSkipped() {
        assertEquals(List.of("x"), inputs(",,\ninput,id,\nx,1,\n"));
    }

    @Test
    void anEmptyCellIsNullAndOneInQuotesAnEmptyText() {
        NewRecord record = read("input,expected_output,metadata,tags\n\"\",\"\",\"\",\"\"\n").get(0);
        assertEquals("", record.input());
        assertEquals("", record.expectedOutput());
        record = read("input,expected_output,metadata,tags\nx,,,\n").get(0);
        assertNull(record.expectedOutput());
        assertNull(record.metadata());
        assertNull(record.tags());
    }

    @Test
    void aRowMayBeShorterThanTheHeader() {
        assertEquals(List.of(new NewRecord("1", "in", null, null, null)), read("id,input,expected_output,tags\n1,in\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42 | java.lang.Integer
            true | java.lang.Boolean
            "quoted" | java.lang.String
            {"a": [1]} | java.util.LinkedHashMap
            [] | java.util.ArrayList
            12345678901234567890 | java.math.BigInteger
            1.10 | java.math.BigDecimal
            ` 42 ` | java.lang.Integer
            """)
    void aCellOfValidJsonIsDecodedUnlessItsColumnIsText(String cell, Class<?> type) {
        String csv = "input,expected_output\n\"" + cell.replace("\"", "\"\"") + "\",\"" + cell.replace("\"", "\"\"") + "\"\n";
        NewRecord decoded = read(csv).get(0);
        assertEquals(type, decoded.input().getClass());
        assertEquals(type, decoded.expectedOutput().getClass());
        assertEquals(new NewRecord(null, cell, decoded.expectedOutput(), null, null), read(csv, "input").get(0));
        assertEquals(new NewRecord(null, cell, cell, null, null), read(csv, "input", "expected_output").get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a:1
            {"a":1} {}
            1 2
            +1
            01
            1.
            True
            None
            "half
            undefined
            // no
            1e
            `\u00a042`
            {name}, hello
            [1] says so
            {{template}}
            {1, 2}
            [2, 5)
            'quoted'
            {"name": "Bob"} as YAML, please
            """)
    void aCellThatIsNotJsonIsText(String cell) {
        assertEquals(List.of(cell), inputs("input\n\"" + cell.replace("\"", "\"\"") + "\"\n"));
    }

    @Test
    void numbersKeepAllTheirDigits() {
        assertEquals(List.of(new BigDecimal("0.1000000000000000055511151231257827021181583404541015625"),
                new BigInteger("9".repeat(200)), new BigDecimal("1E-400"), new BigDecimal("1.00")),
                inputs("input\n0.1000000000000000055511151231257827021181583404541015625\n" + "9".repeat(200)
                        + "\n1E-400\n1.00\n"));
    }

    @Test
    void nullInACellIsNull() {
        assertNull(read("input,expected_output,metadata,tags\na,null,null,null\n").get(0).expectedOutput());
        assertTrue(wrong("input\nnull\n").startsWith("golden.csv, line 2: the input is missing"));
        assertEquals(List.of("null"), inputs("input\nnull\n", "input"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a:1 | a:1
            "a:1, b:2,,c" | a:1;b:2;c
            "[""a:1"",""b,c""]" | a:1;b,c
            "[]" | ``
            " " | ``
            42 | 42
            """)
    void tagsAreAnArrayOrAListWithCommas(String cell, String tags) {
        assertEquals(tags.isEmpty() ? List.of() : List.of(tags.split(";")), read("input,tags\nx," + cell + "\n").get(0).tags());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]
            text
            42
            "{""a"":1"
            true
            """)
    void metadataThatIsNotAnObjectIsRejected(String cell) {
        String said = wrong("input,metadata\nx,{}\nx," + cell + "\n");
        assertTrue(said.startsWith("golden.csv, line 3: the cell \"metadata\" must be a JSON object, but is not"), said);
        assertTrue(said.contains("Write "), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `` | line 1: the header row is missing
            `\n\n` | line 1: the header row is missing
            `id,input,answer\n1,2,3` | line 1: the header row names the column "answer", which records do not have
            `id,Input\n1,2` | line 1: the header row names the column "Input"
            `id,input,\n1,2,\n1,2,3` | line 3: the header row names an empty column, number 3
            `,input\n0,2` | line 2: the header row names an empty column, number 1
            `input,id,input\n1,2,3` | line 1: the header row names the column "input" twice
            `id,tags\n1,2` | line 1: the header row lacks the column "input"
            `\n\nid,tags\n1,2` | line 3: the header row lacks the column "input"
            `input\na\nb,c` | line 3: the row has 2 cells, the header has 1
            `id,input\n1,a\n2,` | line 3: the input is missing; an empty text is written ""
            `id,input\n1,"a\nb"\n\n3` | line 5: the input is missing
            `id,input\n1,a\n" ",b` | line 3: The id of a record must not be blank
            `id,input\n1,"a\n\nb"\n"",b` | line 5: The id of a record must not be blank
            """)
    void messagesNameTheLine(String csv, String problem) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String said = wrong(csv.replace("\n", end));
            assertTrue(said.startsWith("golden.csv, " + problem), said);
        }
    }

    @Test
    void aFileThatEndsWithinQuotesIsRejected() {
        String said = wrong("input\na\n\"b\nc\n");
        assertTrue(said.startsWith("golden.csv, line 3: this is not CSV") && !said.contains("record starting"), said);
    }

    @Test
    void textAfterAClosingQuoteIsRejected() {
        String said = wrong("input\na\n\"b\"c\n");
        assertTrue(said.startsWith("golden.csv, line 3: this is not CSV: it has text after a closing quote"), said);
    }

    @Test
    void invalidUtf8IsRejectedInEveryPosition() throws IOException {
        for (int records : List.of(0, 1, 20_000)) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            csv.write(("input\n" + "0123456789\n".repeat(records)).getBytes(StandardCharsets.UTF_8));
            csv.write("caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
            String said = assertThrows(IllegalArgumentException.class, () -> read(csv.toByteArray())).getMessage();
            assertTrue(said.matches("golden\\.csv, line \\d+ or later: this is not UTF-8; save the file as UTF-8 .*"), said);
        }
        byte[] cut = "input\na\u20ac".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalArgumentException.class, () -> read(Arrays.copyOf(cut, cut.length - 1)));
        assertThrows(IllegalArgumentException.class, () -> read("input\na\n".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void aCellMayHaveManyMegabytes() {
        String text = "x\u00e9\u20ac\n".repeat(1 << 20);
        String json = "[\"" + "y".repeat(5 << 20) + "\"]";
        assertEquals(List.of(text, List.of("y".repeat(5 << 20))),
                inputs("input\n\"" + text + "\"\n\"" + json.replace("\"", "\"\"") + "\"\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e99999999999", "-1e-99999999999" })
    void aNumberThatIsTooLargeIsText(String number) {
        assertEquals(List.of("a", number), inputs("input\na\n" + number + "\n"));
    }

    @Test
    void deepValuesAreDecoded() {
        Object value = inputs("input\n" + "[".repeat(900) + "]".repeat(900) + "\n").get(0);
        int depth = 0;
        while (value instanceof List<?> list) {
            value = list.isEmpty() ? null : list.get(0);
            depth++;
        }
        assertEquals(900, depth);
    }
}
