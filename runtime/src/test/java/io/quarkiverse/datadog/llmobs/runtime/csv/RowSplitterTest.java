package io.quarkiverse.datadog.llmobs.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTest {

    @Test
    void blocksMayBeCutAnywhere() throws Exception {
        String[][] rows = { { "id", "a,b" }, { "1", "say \"hi\"\r\n" }, { "", "é\uD83D\uDE00" }, { "\"" },
                { "x".repeat(63), "" } };
        byte[] csv = bytes("\uFEFFid,\"a,b\"\r\n1,\"say \"\"hi\"\"\r\n\"\r\"\",é\uD83D\uDE00\n\n\"\"\"\"\n" + "x".repeat(63)
                + ",");
        for (int first = 0; first <= csv.length; first++) {
            for (int second = first; second <= csv.length; second++) {
                List<String[]> read = read(csv, first, second);
                assertEquals(rows.length, read.size());
                for (int i = 0; i < rows.length; i++) {
                    assertArrayEquals(rows[i], read.get(i), first + ", " + second);
                }
            }
        }
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String[]> read(byte[] csv, int... cuts) throws Exception {
        RowSplitter splitter = new RowSplitter(Blocks.of(csv, cuts));
        List<String[]> rows = new ArrayList<>();
        for (CsvRow row = splitter.next(); row != null; row = splitter.next()) {
            rows.add(row.texts());
        }
        assertNull(splitter.next());
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\uFEFF", "\n", "\r\n\n", "\uFEFF\n", "\uFEFF\uFEFF\r" })
    void aCsvMayHaveNoRow(String csv) throws Exception {
        byte[] bytes = bytes(csv);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertEquals(0, read(bytes, cut).size());
        }
    }

    @Test
    void allWholeByteOrderMarksAtTheBeginningAreIgnored() throws Exception {
        byte[] marked = bytes("\uFEFF\uFEFF\uFEFFa\n\uFEFF");
        for (int first = 0; first <= marked.length; first++) {
            for (int second = first; second <= marked.length; second++) {
                List<String[]> rows = read(marked, first, second);
                assertEquals("a", rows.get(0)[0]);
                assertEquals("\uFEFF", rows.get(1)[0]);
            }
        }
        assertThrows(MalformedCsvException.class, () -> read(Arrays.copyOf(marked, 4)));
        assertThrows(MalformedCsvException.class, () -> read(new byte[] { (byte) 0xEF, (byte) 0xBB }));
        assertThrows(MalformedCsvException.class, () -> read(new byte[] { (byte) 0xEF, (byte) 0xBB, ',' }, 1, 2));
    }

    @Test
    void linesAreCountedWithinCellsAndBetweenRows() throws Exception {
        byte[] csv = bytes("a\r\n\r\n\"b\r\rc\n\"\rd\n\r\ne");
        for (int cut = 0; cut <= csv.length; cut++) {
            RowSplitter splitter = RowSplitter.countingLines(Blocks.of(csv, cut));
            List<Long> lines = new ArrayList<>();
            while (splitter.next() != null) {
                lines.add(splitter.line());
            }
            assertEquals(List.of(1L, 3L, 7L, 9L), lines);
        }
    }

    @Test
    void theLineOfAMalformedRowIsTheOneOnWhichItBegins() {
        for (String csv : List.of("a\n\nb\n\"c\n\"d\n", "a\n\nb\nc,\"d\n\n", "a\n\nb\nc,\n\"\"\"\"e,\n")) {
            RowSplitter splitter = RowSplitter.countingLines(Blocks.of(bytes(csv)));
            assertThrows(MalformedCsvException.class, () -> {
                while (splitter.next() != null) {
                    assertTrue(splitter.line() <= 4);
                }
            });
            assertEquals(csv.contains("e") ? 5 : 4, splitter.line());
        }
    }

    @Test
    void aCopyOutlivesItsRowAndHoldsNoOtherBytes() throws Exception {
        byte[] csv = bytes(("id-1,\"" + "x\"\"".repeat(100) + "\"\nid-23,y\n").repeat(2500));
        int[] cuts = new int[csv.length / 1000];
        Arrays.setAll(cuts, i -> i * 1000);
        RowSplitter splitter = new RowSplitter(Blocks.of(csv, cuts));
        List<CsvRow> kept = new ArrayList<>();
        for (CsvRow row = splitter.next(); row != null; row = splitter.next()) {
            kept.add(row.copy());
        }
        assertEquals(5000, kept.size());
        for (int i = 0; i < kept.size(); i++) {
            String[] cells = i % 2 == 0 ? new String[] { "id-1", "x\"".repeat(100) } : new String[] { "id-23", "y" };
            assertArrayEquals(cells, kept.get(i).texts());
            assertEquals(i % 2 == 0 ? 307 : 7, kept.get(i).bytes().length);
        }
    }

    @Test
    void bytesThatAreNoTextAreRejectedBeforeTheyFillTheHeap() {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 0x80);
        int[] read = new int[1];
        RowSplitter splitter = new RowSplitter(
                () -> read[0]++ == 0 ? ByteBuffer.wrap(bytes("1,\"")) : ByteBuffer.wrap(block));
        MalformedCsvException failure = assertThrows(MalformedCsvException.class, splitter::next);
        assertEquals("the CSV is not valid UTF-8", failure.getMessage());
        assertTrue(failure.isEncoding());
        // as many bytes as the longest text may have
        assertEquals(1 + 3 * 64, read[0]);
    }
}
