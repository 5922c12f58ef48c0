package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;
import io.quarkiverse.datadog.llmobs.runtime.csv.json.JsonBuffer;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

class ExportJsonTest {

    private final JsonCells cells = new JsonCells(
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS));

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            ` {"a":[1,{"b":null}]}\n`
            []
            "text"
            12
            -0.5e10
            true
            false
            null
            ""
            -0
            0e-0
            1E+5
            `\t1\r`
            "\\/\\u12aF\\ud800"
            `"\u007f\u2028"`
            {"":0,"":0}
            """)
    void wholeValidJsonIsJson(String text) throws Exception {
        assertTrue(isJson(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            ` `
            text
            {a}
            {"a":1
            {"a":1} x
            {} {}
            [1,]
            [NaN]
            12 apples 3
            01
            'a'
            "a" and "b"
            "
            truth
            nil!
            `{"a":"\n"}`
            [1]//c]
            -
            1.
            1.e5
            .5
            1e
            1e+
            0x1
            00
            -01
            +1
            1 1
            `\u00001`
            `1\u0000`
            `\u00A01`
            `\uFEFF1`
            "\\u12G4"
            "\\u123"
            `"\\u\uFF11234"`
            "\\x"
            "\\"
            `"\u001F"`
            [}
            {]
            [[]
            []]
            {"a":[}}
            ["a":1]
            {"a",1}
            {1:1}
            TRUE
            [true1]
            """)
    void anythingElseIsText(String text) throws Exception {
        assertFalse(isJson(text));
        assertEquals(text, cells.decoded(text));
    }

    @Test
    void decodedNumbersKeepTheirDigits() {
        assertEquals(Map.of("score", new BigDecimal("0.10"), "n", 3), cells.decoded("""
                {"score":0.10,"n":3}"""));
        assertNull(cells.decoded("null"));
    }

    @Test
    void longTextsAreJsonAsShortOnesAre() throws Exception {
        String text = "\"" + "x".repeat(21_000_000) + "\"";
        assertTrue(isJson(text));
        assertEquals(21_000_000, ((String) cells.decoded(text)).length());
    }

    @Test
    void deepNestingAndLongNumbersAreJson() throws Exception {
        assertTrue(isJson("[".repeat(1_000_000) + "]".repeat(1_000_000)));
        assertFalse(isJson("[".repeat(1_000_000) + "]".repeat(999_999)));
        assertFalse(isJson("{\"a\":[".repeat(100) + "]}".repeat(99) + "}]"));
        String deep = "[".repeat(5000) + "]".repeat(5000);
        String digits = "7".repeat(5000);
        assertTrue(isJson(deep));
        assertEquals("""
                {"id":"1","input":%s}
                {"id":"2","input":%s}
                """.formatted(deep, digits),
                lines("id,input\n1," + deep + "\n2," + digits + "\n", 2));
        assertEquals(new BigInteger(digits), cells.decoded(digits));
        assertEquals("7".repeat(10_001), cells.decoded("7".repeat(10_001)));
    }

    @Test
    void tagsComeAsAnArrayOrWithCommas() {
        assertEquals(List.of("env:prod", "b"), cells.tags("""
                ["env:prod", "b", null]"""));
        assertEquals(List.of("1", "{\"a\":2}"), cells.tags("[1,{\"a\":2}]"));
        assertEquals(List.of("env:prod", "b"), cells.tags("env:prod, b,,"));
        assertEquals(List.of("a", "b"), cells.tags("\"a,b\""));
        assertEquals(List.of("12"), cells.tags("12"));
        assertEquals(List.of("true"), cells.tags("true"));
        assertEquals(List.of(), cells.tags(""));
        assertEquals(List.of(), cells.tags("null"));
        assertEquals(List.of(), cells.tags(null));
    }

    @Test
    void everyRowIsOneObjectOnOneLine() throws Exception {
        String csv = """
                id,input,expected_output,metadata,tags,extra\r
                12,"{""q"": 1.50,\r
                 ""a"": ""\\n é""}",,,,\r
                b,"say ""hi""
                there","[1,
                2]"," {} ","[""x"",
                ""y""]",null\r
                c,true,\"""text\""",{broken},"x, y",007\r
                d,0.10\r
                """;
        assertEquals("""
                {"id":"12","input":{"q": 1.50, "a": "\\n é"},"expected_output":null,"metadata":null,"tags":[],"extra":null}
                {"id":"b","input":"say \\"hi\\"\\nthere","expected_output":[1,2],"metadata":{},"tags":["x","y"],"extra":null}
                {"id":"c","input":true,"expected_output":"text","metadata":"{broken}","tags":["x","y"],"extra":"007"}
                {"id":"d","input":0.10,"expected_output":null,"metadata":null,"tags":[],"extra":null}
                """, lines(csv, 4));
        new ObjectMapper().readerFor(Map.class).readValues(directory.resolve("golden.jsonl").toFile()).readAll();
    }

    @Test
    void anEmptyCellInQuotesIsAnEmptyTextAndOneWithoutIsNull() throws Exception {
        assertEquals("""
                {"id":"","input":"","expected_output":"","metadata":"","tags":[]}
                {"id":null,"input":null,"expected_output":null,"metadata":null,"tags":[]}
                {"id":"c","input":"","expected_output":null,"metadata":null,"tags":[]}
                """, lines(ExportFixture.HEADER + """
                "","","","",""
                ,,,,
                c,"\"""", 3));
    }

    @Test
    void lineBreaksOfOtherReadersAreEscapedInEveryPosition() throws Exception {
        String csv = """
                id,input,"x\u2028y",tags
                a\u0085,one\u2028two,"{""n\u2029"": [""\u0085""]}","['t\u2028', 'u']"
                b,\u000B\u001C\u001D\u001E\f,,\u2029 t
                c,\u2027\u202A\u0084\u0086\u2014,,
                """;
        assertEquals("""
                {"id":"a\\u0085","input":"one\\u2028two","x\\u2028y":{"n\\u2029": ["\\u0085"]},"tags":["t\\u2028","u"]}
                {"id":"b","input":"\\u000B\\u001C\\u001D\\u001E\\f","x\\u2028y":null,"tags":["t"]}
                {"id":"c","input":"\u2027\u202A\u0084\u0086\u2014","x\\u2028y":null,"tags":[]}
                """, lines(csv, 3));
        assertEquals("one\u2028two",
                new ObjectMapper().readTree(directory.resolve("golden.jsonl").toFile()).get("input").asText());
    }

    /** Longer than any buffer, so that it is cut. */
    @Test
    void separatorsAreEscapedInLongCells() throws Exception {
        String text = "\u2028\u0085\"\u2029-".repeat(200_000);
        String json = new ObjectMapper().writeValueAsString(List.of(text));
        String line = lines("""
                id,input,expected_output
                1,"%s","%s"
                """.formatted(text.replace("\"", "\"\""), json.replace("\"", "\"\"")), 1);
        String escaped = "\\u2028\\u0085\\\"\\u2029-".repeat(200_000);
        assertEquals("""
                {"id":"1","input":"%1$s","expected_output":["%1$s"]}
                """.formatted(escaped), line);
    }

    @Test
    void numbersThatJsonLacksAreTextsSoThatEveryLineIsJson() throws Exception {
        assertEquals("""
                {"id":"1","input":"NaN","expected_output":"{\\"score\\": -Infinity}","metadata":"None"}
                """, lines("""
                id,input,expected_output,metadata
                1,NaN,"{""score"": -Infinity}",None
                """, 1));
    }

    @Test
    void tagsThatCannotBeReadStayWhole() throws Exception {
        assertEquals(List.of("topic:a", "topic:b"), cells.tags("['topic:a', 'topic:b']"));
        assertEquals(List.of("a", "b"), cells.tags("\u00a0['a', 'b']"));
        for (String other : """
                {"a":1,"b":2}
                {'a': 1, 'b': 2}
                (a, b)
                array(['a', 'b'], dtype=object)
                topic:a, "x, y"
                topic:a, 'x, y'
                """.lines().toList()) {
            assertEquals(List.of(other), cells.tags(other));
        }
        assertEquals(List.of("it's", "a (b)"), cells.tags("it's,\u00a0a (b)"));
        assertEquals(List.of("['topic:a' 'topic:b', None]"), cells.tags("['topic:a' 'topic:b', None]"));
    }

    @Test
    void aCarriageReturnBeforeAClosingQuoteLosesNoRow() throws Exception {
        assertEquals("""
                {"id":"1","input":"c\\r"}
                {"id":"2","input":"d\\r"}
                """,
                lines("""
                        id,input
                        1,"c\r"
                        2,"d\r"
                        """, 2));
    }

    @Test
    void aHeaderAloneMakesAnEmptyFile() throws Exception {
        assertEquals("", lines(ExportFixture.HEADER, 0));
    }

    @Test
    void anInvalidExportLeavesNoFile() throws Exception {
        assertThrows(UnexpectedResponseException.class, () -> lines("a,b\n1,2\n", 1));
        assertThrows(UnexpectedResponseException.class, () -> lines(ExportFixture.HEADER + "1,2\n3,4,5,6,7,8\n", 1));
        assertEquals(0, directory.toFile().list().length);
    }

    private static boolean isJson(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new JsonBuffer(OutputStream.nullOutputStream()).json(bytes, 0, bytes.length, false, true);
    }

    private String lines(String csv, int rows) throws Exception {
        try (CsvServer server = CsvServer.of(csv); ExportFixture fixture = new ExportFixture(server)) {
            Path file = directory.resolve("golden.jsonl");
            ExportReport report = fixture.export().toJsonLines(file);
            assertEquals(rows, report.rows());
            assertEquals(csv.getBytes("UTF-8").length, report.bytes());
            return Files.readString(file);
        }
    }
}
