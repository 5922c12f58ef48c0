package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class RowSplitterTest {

    private final RowSplitter splitter = new RowSplitter();

    @Test
    void piecesMayBeCutAnywhere() throws Exception {
        String[][] rows = { { "id", "a,b" }, { "1", "say \"hi\"\r\n" }, { "", "é\uD83D\uDE00" }, { "\"" },
                { "x".repeat(63), "" } };
        byte[] csv = ("id,\"a,b\"\r\n1,\"say \"\"hi\"\"\r\n\"\r\"\",é\uD83D\uDE00\n\n\"\"\"\"\n" + "x".repeat(63) + ",")
                .getBytes(StandardCharsets.UTF_8);
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

    private static List<String[]> read(byte[] csv, int... cuts) throws Exception {
        RowSplitter splitter = new RowSplitter();
        List<String[]> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int to = i < cuts.length ? cuts[i] : csv.length;
            splitter.take(csv, from, to);
            from = to;
            while (splitter.next()) {
                rows.add(splitter.cells().texts());
            }
        }
        if (splitter.last()) {
            rows.add(splitter.cells().texts());
        }
        return rows;
    }

    @Test
    void aCopyOutlivesWhatItWasMadeOfAndHoldsNoMore() throws Exception {
        List<Cells> kept = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            byte[] piece = ("id-" + i + ",\"" + "x\"\"".repeat(100) + "\"\n").repeat(5).getBytes(StandardCharsets.UTF_8);
            splitter.take(piece, 0, piece.length);
            Arrays.fill(piece, (byte) '#');
            while (splitter.next()) {
                kept.add(splitter.cells().copy());
            }
        }
        assertEquals(5000, kept.size());
        for (int i = 0; i < kept.size(); i++) {
            assertArrayEquals(new String[] { "id-" + i / 5, "x\"".repeat(100) }, kept.get(i).texts());
            assertEquals(("id-" + i / 5).length() + 303, kept.get(i).bytes().length);
        }
    }

    @Test
    void whatIsNoTextAtAllIsRefusedBeforeItCostsTheHeap() throws Exception {
        byte[] begin = { '1', ',', '"' };
        splitter.take(begin, 0, begin.length);
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 0x80);
        // as many bytes as the longest text may have
        for (int i = 0; i < 3 * 64; i++) {
            assertFalse(splitter.next());
            splitter.take(piece, 0, piece.length);
        }
        assertEquals("the CSV is not valid UTF-8", assertThrows(MalformedCsvException.class, splitter::next).getMessage());
    }
}
