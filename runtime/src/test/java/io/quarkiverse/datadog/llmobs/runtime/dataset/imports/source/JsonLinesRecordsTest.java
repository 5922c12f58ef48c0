package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

class JsonLinesRecordsTest {

    @TempDir
    Path folder;

    private List<NewRecord> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private List<NewRecord> read(byte[] json) {
        try (RecordSource source = new JsonLinesRecords(TextFile.open(Files.write(folder.resolve("golden.jsonl"), json)),
                WireJson.mapper())) {
            List<NewRecord> records = new ArrayList<>();
            for (NewRecord record = source.next(); record != null; record = source.next()) {
                records.add(record);
            }
            return records;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Object> inputs(String json) {
        return read(json).stream().map(NewRecord::input).toList();
    }

    private String wrong(String json) {
        return assertThrows(IllegalArgumentException.class, () -> read(json)).getMessage();
    }

    @Test
    void anExportIsReadAsItIsWritten() {
        assertEquals(List.of(
                new NewRecord("1", Map.of("q", List.of(1, true)), "text", Map.of("n", Map.of()), List.of("k:1", "k:2")),
                new NewRecord(null, "42", null, null, List.of())),
                read("""
                        {"id":"1","input":{"q":[1,true]},"expected_output":"text","metadata":{"n":{}},"tags":["k:1","k:2"]}
                        {"id":null,"input":"42","expected_output":null,"metadata":null,"tags":[]}
                        """));
    }

    @Test
    void theMembersMayStandInAnyOrder() {
        assertEquals(List.of(new NewRecord("1", 2, null, Map.of("a", 1), List.of("t"))),
                read("""
                        {"metadata":{"a":1},"tags":["t"],"input":2,"id":"1"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r", "", " ", "\n\n\n\t" })
    void objectsMayBeSeparatedByWhateverIsSpace(String between) {
        assertEquals(List.of(1, 2), inputs("""
                {"input":1}%1$s{"input":
                2}%1$s""".formatted(between)));
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertEquals(List.of(1), inputs("\uFEFF{\"input\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n\n", "\uFEFF" })
    void anEmptyFileHasNoRecord(String nothing) {
        assertEquals(List.of(), read(nothing));
    }

    @Test
    void numbersKeepAllTheirDigits() {
        assertEquals(List.of(new BigDecimal("0.1000000000000000055511151231257827021181583404541015625"),
                new BigInteger("9".repeat(2000)), new BigDecimal("1E-400"), new BigDecimal("1.00")),
                inputs("""
                        {"input":0.1000000000000000055511151231257827021181583404541015625}{"input":%s}\
                        {"input":1E-400}{"input":1.00}""".formatted("9".repeat(2000))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [] | line 1: the file looks like a JSON array
            {"input":1}~[] | line 2: a record must be a JSON object, but is an array
            42 | line 1: a record must be a JSON object, but is a number
            null | line 1: a record must be a JSON object, but is null
            true | line 1: a record must be a JSON object, but is a boolean
            "x" | line 1: a record must be a JSON object, but is a text
            {"input":1},{"input":2} | line 1: this is not JSON
            {"input":1}~x | line 2: this is not JSON
            {"input":1}~{} | line 2: the input is missing
            {"input":1}~~{"input":null} | line 3: the input is missing
            {"input":1}~{"id":7,"input":1} | line 2: the member "id" must be a text, but is a number
            {"input":1}~{"id":" ","input":1} | line 2: The id of a record must not be blank
            {"input":1}~{"input":1,"metadata":[]} | line 2: the member "metadata" must be a JSON object, but is an array
            {"input":1}~{"input":1,"metadata":"x"} | line 2: the member "metadata" must be a JSON object, but is a text
            {"input":1}~{"input":1,"tags":"x"} | line 2: the member "tags" must be an array of texts, but is a text
            {"input":1}~{"input":1,"tags":[1]} | line 2: the member "tags" must hold texts only, but holds a number
            {"input":1}~{"input":1,"tags":[null]} | line 2: the member "tags" must hold texts only, but holds null
            {"input":1}~{"input":1,"tags":[[]]} | line 2: the member "tags" must hold texts only, but holds an array
            {"input":1}~{"input":1,"answer":2} | line 2: a record has no member "answer"
            {"input":1}~{"input":01} | line 2: this is not JSON
            {"input":1}~{"input":NaN} | line 2: this is not JSON
            {"input":1}~{'input':1} | line 2: this is not JSON
            {"input":1}~// no | line 2: this is not JSON
            {"input":1}~{"input":1,~"tags":3} | line 2: the member "tags"
            """)
    void messagesNameTheLine(String json, String problem) {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String said = wrong(json.replace("~", end));
            assertTrue(said.startsWith("golden.jsonl, " + problem), said);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"input ":"Hi"} | no member "input[U+0020]". Write it as "input"
            {"in\\u200bput":"Hi"} | no member "in[U+200B]put". Write it as "input"
            {"Input":"Hi"} | no member "Input". Write it as "input"
            {"input":NaN} | JSON has no number NaN; write null, or the text "NaN"
            {"input":{"a":[-Infinity]}} | JSON has no number -Infinity
            {"input":nan} | JSON has no number nan
            {"input":1,"tags":None} | None is not JSON; write null
            {"input":undefined} | undefined is not JSON; write null
            {"input":NULL} | NULL is not JSON; write null
            {'input':1} | a single quote; JSON writes texts and names in double quotes
            {"input":-nan} | JSON has only finite numbers
            {"input":"x",} | there is a comma before }
            {input:"x"} | a name is not in double quotes
            {"input":"a"},{} | there is a comma between two records; write one object a line
            {"input":\u00a01} | Unexpected character ('[U+00A0]'
            """)
    void theMessageDescribesTheProblem(String line, String problem) {
        String said = wrong("{\"input\":1}\n" + line);
        assertTrue(said.startsWith("golden.jsonl, line 2: "), said);
        assertTrue(said.contains(problem), said);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u2028", "\u2029", "\u0085", "\u000B", "\f" })
    void lineBreaksOfOtherReadersArePartOfTheText(String separator) {
        String inside = separator.charAt(0) < ' ' ? String.format("\\u%04x", (int) separator.charAt(0)) : separator;
        assertEquals(List.of("a" + separator + "b", 2), inputs("""
                {"input":"a%sb"}
                {"input":2}
                """.formatted(inside)));
    }

    @Test
    void aFileThatIsCutOffIsNoShorterFile() {
        String whole = """
                {"id":"1","input":{"a":[1,"x"]},"metadata":{"m":null},"tags":["t","u"]}""";
        for (int length = 1; length < whole.length(); length++) {
            String said = wrong("{\"input\":1}\n" + whole.substring(0, length));
            assertTrue(said.startsWith("golden.jsonl, line 2: this is not JSON"), said);
        }
    }

    @Test
    void invalidUtf8IsRejectedInEveryPosition() throws IOException {
        for (int records : List.of(0, 1, 20_000)) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            json.write("{\"input\":1}\n".repeat(records).getBytes(StandardCharsets.UTF_8));
            json.write("""
                    {"input":"caf\u00e9"}
                    """.getBytes(StandardCharsets.ISO_8859_1));
            String said = assertThrows(IllegalArgumentException.class, () -> read(json.toByteArray())).getMessage();
            assertTrue(said.startsWith("golden.jsonl, ") && said.contains("UTF-8"), said);
        }
        assertThrows(IllegalArgumentException.class, () -> read("{\"input\":1}".getBytes(StandardCharsets.UTF_16LE)));
    }

    @Test
    void aRecordSeparatorIsRejectedWithoutASwitchOfTheParser() {
        String said = wrong("\u001e{\"input\":1}\n");
        assertTrue(said.endsWith("a record separator [U+001E] precedes a value; remove these characters"), said);
    }

    @Test
    void anUnpairedSurrogateIsReadAndRejectedWhenItIsMeasured() {
        NewRecord record = read("""
                {"input":"\\ud83d"}""").get(0);
        assertEquals("\ud83d", record.input());
        String said = assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.length(record)).getMessage();
        assertTrue(said.endsWith("which UTF-8 cannot express; it may have been cut in two"), said);
        NewRecord name = read("""
                {"input":{"\\ud800":1}}""").get(0);
        said = assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.length(name)).getMessage();
        assertTrue(said.contains("[U+D800]") && !said.contains("\ud800"), said);
        assertEquals("\ud83d\ude00", inputs("""
                {"input":"\\ud83d\\ude00"}""").get(0));
    }

    @Test
    void aLineMayHaveManyMegabytes() {
        String text = "x\u00e9\u20ac".repeat(1 << 20);
        assertEquals(List.of(text, 2), inputs("""
                {"input":"%s"}
                {"input":2}
                """.formatted(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1e99999999999", "-1e-99999999999" })
    void aNumberThatIsTooLargeIsRejected(String number) {
        assertTrue(wrong("{\"input\":" + number + "}").startsWith("golden.jsonl, line 1: a number is out of range"));
    }

    @Test
    void deepValuesAreRead() {
        Object value = inputs("{\"input\":" + "[".repeat(900) + "]".repeat(900) + "}").get(0);
        int depth = 0;
        while (value instanceof List<?> list) {
            value = list.isEmpty() ? null : list.get(0);
            depth++;
        }
        assertEquals(900, depth);
    }

    @Test
    void jsonThatIsTooDeepIsRejectedWithoutAStackOverflow() {
        String said = wrong("{\"input\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertTrue(said.startsWith("golden.jsonl, line 1: "), said);
    }
}
