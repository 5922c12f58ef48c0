package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Rows copied from where they were cut, to be used later. One thread fills it, another may read it.
 */
public final class RowBatch {

    /** What is done with a row. */
    public interface Use {
        void with(Cells row) throws IOException;
    }

    private final byte[] bytes;
    private int length;
    /** Where cells end, row after row. */
    private int[] ends = new int[4096];
    private int cells;
    private int[] counts = new int[1024];
    /** The rows with line separators. */
    private final BitSet separators = new BitSet();
    private int rows;

    /** @param size how many bytes there is room for */
    public RowBatch(int size) {
        this.bytes = new byte[size];
    }

    public boolean hasRoom(Cells row) {
        return length + row.length() <= bytes.length;
    }

    /** Takes a row there is room for. */
    public void add(Cells row) {
        if (rows == counts.length) {
            counts = Arrays.copyOf(counts, rows * 2);
        }
        while (cells + row.count() > ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        row.bytesTo(bytes, length);
        row.endsTo(ends, cells);
        length += row.length();
        cells += row.count();
        separators.set(rows, row.separators());
        counts[rows++] = row.count();
    }

    public void clear() {
        length = 0;
        cells = 0;
        rows = 0;
    }

    /** Goes through the rows in their order. A row changes with the next one. */
    public void each(Use use) throws IOException {
        Cells row = new Cells();
        int begin = 0;
        int cell = 0;
        for (int i = 0; i < rows; i++) {
            row.becomes(bytes, begin, ends, cell, counts[i], separators.get(i));
            use.with(row);
            begin += row.length();
            cell += counts[i];
        }
    }
}
