package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.runtime.csv.Blocks;
import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowReader;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * JSON Lines made from bytes are those that FastCSV and Jackson make from text, and fail where these fail.
 */
class JsonLinesTest {

    private static final String HEADER = "id,input,tags,\"odd\u2028\"\"name\"\"\n\"\n";
    private static final int HEADER_LENGTH = HEADER.getBytes(StandardCharsets.UTF_8).length;
    /** What CSV and JSON are made of, and a little that is neither. */
    private static final String[] PARTS = { "\"", "\"\"", "\"\"", "\"\"\"", ",", ",", ",\"", "\",", "\",\"", "\"\n", "\n",
            "\n\"",
            "\r", "\r\n", "\\", "\\\"\"", "\\n", "\\u00e9", "\\ud800", "\\u12", "\t", "\0", "\u001F", "\u007F", "\b", "\f", " ",
            "{", "}", "[", "]", ":", "{\"\"a\"\":", "[1,", "true", "false", "null", "0", "12", "-", ".5", "e+7", "01", "é",
            "日本", "\uD83D\uDE00", "\u00A0", "\u2028", "\u2029", "\u0085", "\u2027",
            "\u202A", "\u0084", "\u0086", "\u2428", "\uFEFF", "word", "a, b", "longer than a word or two of them" };
    /** Cells that are JSON or nearly so. */
    private static final String[] JSON = Stream.concat("""
            {}
            []
            {"a":1}
            "text"
            {"\u2028":["\u0085"]}
            "say \\"hi\\" \\\\ \\/ \\b\\f\\n\\r\\t\\u00E9\\uD83d"
            -0
            0
            -0.0e-0
            1E400
            12345678901234567890.5
            [[[[]],{}],{"b":{}}]
            tr
            truex
            [1 2]
            {"a"}
            {"a":}
            {,}
            [,]
            [1,]
            {"a":1,}
            "
            "\\x"
            "\\u00g0"
            01
            1.
            .5
            +1
            -
            1e
            1e+
            NaN
            -Infinity
            'a'
            //
            [1]//
            {a:1}
            1 1
            {} {}
            ["x", "y"]
            x, y ,,z
            "x,y"
            [1,{"k":null}]
            null
            """.lines(), Stream.of(
            " {\n} ", "{\"a\" : [true, false,\r\nnull]}", "\"a\u2028b\u2029c\u0085\u2014\"", "a\u2028b", "\u0085",
            "[\"\u2029\"],\u2028", "\"\n\"", "\"\u0001\"", "\u000B1", "\u00A0[]", "[\u00A01]", "é",
            "[\"é日\uD83D\uDE00\"]", "", " ", "\t", """
                    {"k":"%s"}""".formatted("v".repeat(200)),
            "plain text that is long enough for several words of eight bytes, with \"quotes\" and\nlines"))
            .toArray(String[]::new);

    private static final String[] LONG = { "\u2028", "\u0085", "\u2014", "\"", "\"\"", "\n", "\\", "\u0001", "é",
            "\uD83D\uDE00", "word", "eightbit",
            "a few words without anything special in them, " };

    private final JsonCells cells = new JsonCells(new ObjectMapper());
    private final Random random = new Random(42);
    private int failures;

    @Test
    void anyTextIsReadAsLibrariesReadIt() throws Exception {
        for (int round = 0; round < 10_000; round++) {
            StringBuilder csv = new StringBuilder(HEADER);
            for (int part = random.nextInt(30); part >= 0; part--) {
                csv.append(PARTS[random.nextInt(PARTS.length)]);
            }
            compare(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(failures > 1_000 && failures < 9_000, failures + " failures");
    }

    @Test
    void validRowsAreReadAsLibrariesReadThem() throws Exception {
        for (int round = 0; round < 5_000; round++) {
            compare(properRows().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, failures);
    }

    @Test
    void invalidUtf8IsRejectedWhereDecodersRejectIt() throws Exception {
        for (int round = 0; round < 5_000; round++) {
            byte[] csv = properRows().getBytes(StandardCharsets.UTF_8);
            int header = HEADER_LENGTH;
            if (csv.length > header) {
                byte[] invalid = { (byte) 0x80, (byte) 0xBF, (byte) 0xC0, (byte) 0xC3, (byte) 0xE2, (byte) 0xED, (byte) 0xF0,
                        (byte) 0xF5, (byte) 0xFF, (byte) 0xA0 };
                csv[header + random.nextInt(csv.length - header)] = invalid[random.nextInt(invalid.length)];
            }
            compare(csv);
        }
        assertTrue(failures > 3_000, failures + " failures");
    }

    @Test
    void longCellsAreReadAsLibrariesReadThem() throws Exception {
        for (int round = 0; round < 200; round++) {
            int size = round % 50 == 0 ? 400_000 : 1 + random.nextInt(10_000);
            StringBuilder text = new StringBuilder();
            while (text.length() < size) {
                text.append(LONG[random.nextInt(LONG.length)]);
            }
            String json = new ObjectMapper().writeValueAsString(List.of(text.toString()));
            StringBuilder csv = new StringBuilder(HEADER);
            for (String cell : List.of(text.toString(), json, json.substring(1))) {
                csv.append("1,\"").append(cell.replace("\"", "\"\"")).append("\"\n");
            }
            compare(csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, failures);
    }

    private String properRows() {
        StringBuilder csv = new StringBuilder(random.nextBoolean() ? HEADER : "\uFEFF" + HEADER);
        String lineBreak = new String[] { "\n", "\r\n", "\r", "\n\n" }[random.nextInt(4)];
        for (int row = random.nextInt(6); row > 0; row--) {
            csv.append("id-").append(row);
            for (int cell = random.nextInt(4); cell > 0; cell--) {
                String text = JSON[random.nextInt(JSON.length)];
                boolean plain = random.nextBoolean() && !text.startsWith("\"")
                        && text.chars().noneMatch(c -> "\r\n,".indexOf(c) >= 0);
                csv.append(',').append(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
            }
            csv.append(row == 1 && random.nextBoolean() ? "" : lineBreak);
        }
        return csv.toString();
    }

    private void compare(byte[] csv) throws Exception {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        boolean rejected = fails(() -> ReferenceLines.write(csv, cells, expected));
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        boolean failed = fails(() -> write(csv, actual));
        String text = new String(csv, StandardCharsets.UTF_8);
        assertEquals(rejected, failed, text);
        failures += failed ? 1 : 0;
        // the reference decodes everything first, and so writes nothing where a later row is not UTF-8
        if (!failed || expected.size() > 0) {
            assertEquals(expected.toString(StandardCharsets.UTF_8), actual.toString(StandardCharsets.UTF_8), text);
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static boolean fails(Attempt attempt) {
        try {
            attempt.run();
            return false;
        } catch (Exception e) {
            return true;
        }
    }

    /** Reads blocks cut at random. */
    private void write(byte[] csv, ByteArrayOutputStream target) throws Exception {
        JsonBuffer out = new JsonBuffer(target);
        try {
            RowReader rows = new RowReader(Blocks.of(csv, cuts(csv.length)), cells);
            JsonLineWriter lines = new JsonLineWriter(rows.columns(), cells, out);
            for (CsvRow row = rows.nextCells(); row != null; row = rows.nextCells()) {
                lines.write(row);
            }
        } finally {
            out.flush();
        }
    }

    private int[] cuts(int length) {
        int longest = new int[] { 5, 300, 70_000 }[random.nextInt(3)];
        IntStream.Builder cuts = IntStream.builder();
        for (int cut = random.nextInt(longest + 1); cut < length; cut += random.nextInt(longest + 1)) {
            cuts.add(cut);
        }
        return cuts.build().toArray();
    }
}
