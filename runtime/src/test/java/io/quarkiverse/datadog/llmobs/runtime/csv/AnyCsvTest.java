package io.quarkiverse.datadog.llmobs.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomCsv;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomValues;

/**
 * The cells of any export are read as they were written, or it is rejected after the good rows, wherever its blocks are cut.
 */
public class AnyCsvTest {

    public static final List<byte[]> EXPORTS = List.of(
            RandomBytes.utf8("""
                    id,input,expected_output,metadata,tags\r
                    1,"say ""hi""\r
                    ",,"{""a"":1}","[""k:1""]"\r
                    2,"{""q"": [1.10,""é\ud83d\ude00""]}","",,a:1\r
                    3,42\r
                    """),
            RandomBytes.utf8("\uFEFF\"id\",\"input\"\n\"1\",\"" + "x,\"\"\n".repeat(40) + "\"\n\n2," + "y".repeat(130) + "\n"),
            RandomBytes.utf8("""
                    id,input,"x\u2028",tags
                    \u2028,\u0085\u000B\u001C,"{""\u2029"":""\u2028\u2014""}",\u2029a
                    1,"[""%s""]",,"['\u2028', 'b']"
                    """.formatted("\u0085".repeat(70))),
            RandomBytes.utf8("input,id\r\"\",1\r,2\ra\"b,3\r"));

    @Test
    void cellsAreReadAsTheyWereWrittenWhereverTheyAreCut() {
        RandomRuns.of(1000, choices -> {
            RandomValues values = new RandomValues(choices);
            RandomCsv csv = new RandomCsv(choices).row(List.of("id", "input", "expected_output"));
            List<List<String>> expected = new ArrayList<>();
            for (int i = choices.nextInt(8); i > 0; i--) {
                List<String> cells = new ArrayList<>();
                for (int j = choices.nextInt(1, 4); j > 0; j--) {
                    cells.add(wellFormed(choices.nextInt(20) == 0 ? values.longText(2000) : values.text()));
                }
                csv.row(cells);
                expected.add(cells);
                while (cells.size() < 3) {
                    cells.add(null);
                }
            }
            byte[] bytes = csv.bytes();
            ReadRows read = ReadRows.of(bytes, cuts(bytes, choices.nextInt(5), choices));
            assertNull(read.failure());
            assertEquals(expected, read.texts());
        });
    }

    private static String wellFormed(String text) {
        return new String(RandomBytes.utf8(text), StandardCharsets.UTF_8);
    }

    @Test
    void anyBytesAreReadAsFastCsvReadsThemOrRejected() {
        int[] read = new int[1];
        RandomRuns.of(5000, choices -> {
            byte[] csv = RandomBytes.like(EXPORTS.get(choices.nextInt(EXPORTS.size())), choices);
            if (reads(csv, cuts(csv, choices.nextInt(6), choices))) {
                read[0]++;
            }
        });
        assertTrue(read[0] > 1000, "only " + read[0]);
    }

    @Test
    void itMakesNoDifferenceWhereBlocksAreCut() {
        RandomRuns.of(30, choices -> {
            byte[] csv = RandomBytes.like(EXPORTS.get(choices.nextInt(EXPORTS.size())), choices);
            for (int cut = 0; cut <= csv.length; cut++) {
                reads(csv, cut);
            }
            reads(csv, IntStream.range(0, csv.length).toArray());
        });
    }

    @Test
    void aCellOfTenMegabytesIsReadAsItWasWritten() {
        String cell = "\ud83d\ude00 \"é\",\r\n".repeat(800_000);
        byte[] csv = RandomBytes.utf8("id,input\n1,\"" + cell.replace("\"", "\"\"") + "\"\n2,b\n");
        assertTrue(csv.length > 10 << 20);
        ReadRows read = ReadRows.of(csv, IntStream.range(1, csv.length >> 14).map(i -> i << 14).toArray());
        assertEquals(List.of(List.of("1", cell), List.of("2", "b")), read.texts());
    }

    @Test
    void messagesQuoteOnlyTheBeginningOfALongName() {
        String name = "n\n".repeat(1 << 20);
        for (String header : List.of("input,\"" + name + "\"", "id,input,\"" + name + "\",\"" + name + "\"")) {
            String sentence = ReadRows.of(RandomBytes.utf8(header + "\n1,2\n")).failure();
            assertTrue(sentence.length() < 2000 && !sentence.contains("\n"), sentence);
        }
    }

    static List<byte[]> real() {
        return EXPORTS;
    }

    @MethodSource("real")
    @FuzzTest(maxDuration = "90s")
    void fuzz(byte[] bytes) {
        reads(bytes, cuts(bytes, 3, new Random(Arrays.hashCode(bytes))));
    }

    /** Whether the bytes can be read, on which splitter, counter and FastCSV must agree. */
    static boolean reads(byte[] csv, int... cuts) {
        ReadRows whole = ReadRows.of(csv);
        ReadRows pieces = ReadRows.of(csv, cuts);
        assertEquals(whole.failure(), pieces.failure(), () -> "cut at " + Arrays.toString(cuts));
        assertEquals(whole.texts(), pieces.texts(), () -> "cut at " + Arrays.toString(cuts));
        FastCsvRows reference = FastCsvRows.of(csv);
        if (whole.failure() != null) {
            assertTrue(reference.rejectedOrNoExport(), () -> "only here: " + whole.failure());
            assertTrue(whole.failure().length() < 2000, whole.failure());
            return false;
        }
        assertEquals(reference.texts(), whole.texts());
        assertEquals(whole.rows().size() + 1, counted(csv, cuts));
        return true;
    }

    private static long counted(byte[] csv, int... cuts) {
        RowCounter counter = new RowCounter();
        int from = 0;
        for (int cut : cuts) {
            counter.count(csv, from, cut);
            from = cut;
        }
        counter.count(csv, from, csv.length);
        counter.end();
        return counter.records();
    }

    private static int[] cuts(byte[] csv, int count, Random choices) {
        return choices.ints(count, 0, csv.length + 1).sorted().toArray();
    }
}
