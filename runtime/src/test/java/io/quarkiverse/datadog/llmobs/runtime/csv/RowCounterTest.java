package io.quarkiverse.datadog.llmobs.runtime.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;

/**
 * Rows are counted as FastCSV and {@link RowSplitter} read them.
 */
class RowCounterTest {

    /** Cells that may be joined to valid CSV in any order, some of them longer than a block. */
    private static final String[] CELLS = { "", "a", "a\"b", "\"\"", "\"a,b\"", "\"a\nb\"", "\"a\r\nb\"", "\"\"\"\"",
            "\"a\"\"\"", "\"\"\"a\"", "\"\"\"\n\"\"\"", "é€", "a\"\"b", " \"x", "\t", "\"{\"\"k\"\": \"\"v\"\"}\"",
            "x".repeat(70), "\"" + "\"\"".repeat(40) + "\"", "\"" + "y\n,".repeat(30) + "\"" };
    private static final String[] BREAKS = { "\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n" };

    @Test
    void itCountsWhatFastCsvCountsHoweverTheBytesAreCut() {
        Random random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            String csv = csv(random);
            assertEquals(CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(csv).stream().count(),
                    counted(csv, random), () -> "of " + csv);
        }
    }

    @Test
    void byteOrderMarksAreIgnored() {
        Random random = new Random(42);
        for (int round = 0; round < 100; round++) {
            assertEquals(0, counted("\uFEFF", random));
            assertEquals(0, counted("\uFEFF\n", random));
            assertEquals(0, counted("\uFEFF\uFEFF\n", random));
            assertEquals(2, counted("\uFEFF\uFEFF\"i\nd\"\n\uFEFF", random));
            assertEquals(2, counted("\uFEFF\"i\nd\"\n1", random));
        }
    }

    @Test
    void anOpenQuoteIsReported() {
        for (String open : new String[] { "\"", "a,\"b\n", "a\n\"", "\"\"\"", "\"a\"\"" }) {
            assertEquals(true, read(open, new Random(1)).quoted(), open);
        }
        for (String shut : new String[] { "", "\"\"", "a\"", "\"a\"", "\"\"\"\"" }) {
            assertEquals(false, read(shut, new Random(1)).quoted(), shut);
        }
    }

    private static String csv(Random random) {
        StringBuilder csv = new StringBuilder();
        for (int row = random.nextInt(12); row >= 0; row--) {
            for (int cell = random.nextInt(5); cell >= 0; cell--) {
                csv.append(CELLS[random.nextInt(CELLS.length)]).append(cell > 0 ? "," : "");
            }
            csv.append(row > 0 || random.nextBoolean() ? BREAKS[random.nextInt(BREAKS.length)] : "");
        }
        return csv.toString();
    }

    private static long counted(String csv, Random random) {
        RowCounter counter = read(csv, random);
        counter.end();
        return counter.records();
    }

    private static RowCounter read(String csv, Random random) {
        RowCounter counter = new RowCounter();
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        int longest = random.nextBoolean() ? 5 : 300;
        for (int at = 0; at < bytes.length;) {
            int end = Math.min(bytes.length, at + random.nextInt(longest + 1));
            byte[] within = new byte[bytes.length + 7];
            System.arraycopy(bytes, at, within, 7, end - at);
            counter.count(within, 7, 7 + end - at);
            at = end;
        }
        return counter;
    }

    @Test
    void theRowsThatAreCountedAreThoseThatAreRead() throws Exception {
        Random random = new Random(7);
        String[] parts = { ",", "\"", "\"\"", "\n", "\r", "\r\n", "a", "é", "x".repeat(70), "\"b\"" };
        int readable = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder csv = new StringBuilder("id,input\n");
            random.ints(random.nextInt(24), 0, parts.length).forEach(part -> csv.append(parts[part]));
            byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
            long read = read(bytes);
            if (read >= 0) {
                readable++;
                RowCounter counter = new RowCounter();
                counter.count(bytes, 0, bytes.length);
                counter.end();
                assertEquals(read, counter.records(), csv.toString());
            }
        }
        assertTrue(readable > 5000, "only " + readable + " texts were readable");
    }

    /** The number of rows, or -1 when they cannot be read. */
    private static long read(byte[] csv) {
        RowSplitter splitter = new RowSplitter(Blocks.of(csv));
        long rows = 0;
        try {
            while (splitter.next() != null) {
                rows++;
            }
            return rows;
        } catch (MalformedCsvException e) {
            return -1;
        }
    }
}
