package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.csv.Blocks;
import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;
import io.quarkiverse.datadog.llmobs.runtime.csv.MalformedCsvException;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowCounter;
import io.quarkiverse.datadog.llmobs.runtime.csv.RowSplitter;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * The splitter, the row counter and imports read any bytes by the same rules, which are those of FastCSV.
 */
class SameRulesTest {

    private static final JsonCells CELLS = new JsonCells(WireJson.mapper());
    private static final String MARK = "\uFEFF";
    private static final String[] PARTS = { ",", ",", "\"", "\"", "\"\"", "\"\"\"", "\n", "\n", "\r", "\r\n", "\n\r", ",\"",
            "\",", "\"\n", "\n\"", "\"\r\"", "a", "é", " ", " \"", "\u2028", "x".repeat(61), "x".repeat(64),
            "\"" + "y,\n\"\"".repeat(13) + "\"", "\"\"".repeat(32), MARK };

    static final List<byte[]> SEEDS = List.of(
            RandomBytes.utf8("input,expected_output\r\n1,\"say \"\"hi\"\"\r\n\"\r\n\r\n\"\",\n2,\"a,b\"\n3\n"),
            RandomBytes.utf8(MARK + MARK
                    + "\"input\",\"expected_output\"\r\"" + "x,\"\"\r\n".repeat(40) + "\",é\r\r" + "y".repeat(130)),
            RandomBytes.utf8("input,expected_output\n" + """
                    1,"{""q"": [1.10,""é\ud83d\ude00""]}"
                    """.repeat(70)));

    /** The rows of some bytes, with the numbers of their lines. */
    private record Rows(List<ImportedRow> all, List<Long> lines, long failedLine, MalformedCsvException failure) {
    }

    @Test
    void anyTextIsReadByTheSameRules() {
        int[] readable = new int[1];
        RandomRuns.of(5000, choices -> {
            StringBuilder csv = new StringBuilder(MARK.repeat(choices.nextInt(4) == 0 ? 1 + choices.nextInt(3) : 0))
                    .append("input,expected_output\n");
            choices.ints(choices.nextInt(24), 0, PARTS.length).forEach(part -> csv.append(PARTS[part]));
            readable[0] += agree(RandomBytes.utf8(csv.toString()), choices) ? 1 : 0;
        });
        assertTrue(readable[0] > 500, "only " + readable[0]);
    }

    @Test
    void anyBytesAreReadByTheSameRules() {
        int[] readable = new int[1];
        RandomRuns.of(5000, choices -> {
            byte[] csv = RandomBytes.like(SEEDS.get(choices.nextInt(SEEDS.size())), choices);
            readable[0] += agree(csv, choices) ? 1 : 0;
        });
        assertTrue(readable[0] > 500, "only " + readable[0]);
    }

    static List<byte[]> seeds() {
        return SEEDS;
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        agree(bytes, new Random(Arrays.hashCode(bytes)));
    }

    /** Whether the bytes can be read. */
    private static boolean agree(byte[] csv, Random choices) {
        int[] cuts = choices.ints(choices.nextInt(6), 0, csv.length + 1).sorted().toArray();
        Rows rows = split(csv, cuts);
        counted(csv, cuts, rows);
        comparedWithFastCsv(csv, rows);
        imported(csv, rows);
        return rows.failure() == null;
    }

    private static Rows split(byte[] csv, int[] cuts) {
        RowSplitter splitter = RowSplitter.countingLines(Blocks.of(csv, cuts));
        List<ImportedRow> all = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try {
            for (CsvRow row = splitter.next(); row != null; row = splitter.next()) {
                all.add(ImportedRow.of(row));
                lines.add(splitter.line());
            }
            return new Rows(all, lines, 0, null);
        } catch (MalformedCsvException e) {
            return new Rows(all, lines, splitter.line(), e);
        }
    }

    private static void counted(byte[] csv, int[] cuts, Rows rows) {
        RowCounter counter = new RowCounter();
        Blocks blocks = Blocks.of(csv, cuts);
        for (ByteBuffer block = blocks.next(); block != null; block = blocks.next()) {
            int from = block.arrayOffset() + block.position();
            counter.count(block.array(), from, from + block.remaining());
        }
        if (rows.failure() == null) {
            assertFalse(counter.quoted());
            counter.end();
            assertEquals(rows.all().size(), counter.records());
        } else {
            assertTrue(counter.records() >= rows.all().size());
        }
    }

    private static void comparedWithFastCsv(byte[] csv, Rows rows) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        } catch (CharacterCodingException e) {
            assertNotNull(rows.failure());
            return;
        }
        String unmarked = ByteOrderMark.stripped(text);
        List<CsvRecord> read = new ArrayList<>();
        assertEquals(rows.failure() == null, fastCsv(unmarked, read));
        assertEquals(read.stream().map(CsvRecord::getFields).toList(), rows.all().stream()
                .map(row -> row.cells().stream().map(cell -> cell == null ? "" : cell).toList()).toList());
        // after a CR in quotes, FastCSV does not count the next LF, even if other characters stand between them
        List<CsvRecord> lines = new ArrayList<>();
        fastCsv(unmarked.replace("\r\n", "\n").replace('\r', '\n'), lines);
        assertEquals(lines.stream().map(CsvRecord::getStartingLineNumber).toList(), rows.lines());
    }

    /** Whether FastCSV reads the text to its end. */
    private static boolean fastCsv(String text, List<CsvRecord> rows) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true)
                .allowUnclosedQuote(false).ofCsvRecord(text)) {
            reader.forEach(rows::add);
            return true;
        } catch (CsvParseException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Imports return the same rows up to the one that they reject, without empty ones. */
    private static void imported(byte[] csv, Rows rows) {
        List<Integer> read = new ArrayList<>();
        String rejected = null;
        try (RecordSource source = new CsvRecords(new TextFile(Path.of("golden.csv"), new ByteArrayInputStream(csv)),
                Set.of("input", "expected_output"), CELLS)) {
            read.add(index(source.place(), rows));
            for (NewRecord record = source.next(); record != null; record = source.next()) {
                read.add(index(source.place(), rows));
                sameCells(record, rows.all().get(read.get(0)), rows.all().get(index(source.place(), rows)));
            }
        } catch (IllegalArgumentException e) {
            rejected = e.getMessage();
        }
        if (rejected == null) {
            assertNull(rows.failure());
            assertEquals(IntStream.range(0, rows.all().size()).filter(i -> !rows.all().get(i).empty()).boxed().toList(), read);
        } else if (rejected.contains("this is not CSV")) {
            assertNotNull(rows.failure(), rejected);
            assertEquals("golden.csv, line " + rows.failedLine() + ": this is not CSV: it " + rows.failure().problem(),
                    rejected);
        }
        assertEquals(read.stream().distinct().sorted().toList(), read);
    }

    /** The position of the row that begins on the line. */
    private static int index(String place, Rows rows) {
        int index = rows.lines().indexOf(Long.parseLong(place.substring("golden.csv, line ".length())));
        assertTrue(index >= 0, place);
        return index;
    }

    private static void sameCells(NewRecord record, ImportedRow header, ImportedRow row) {
        for (int i = 0; i < header.cells().size(); i++) {
            if ("input".equals(header.cell(i))) {
                assertEquals(row.cell(i), record.input());
            } else if ("expected_output".equals(header.cell(i))) {
                assertEquals(row.cell(i), record.expectedOutput());
            }
        }
    }
}
