package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

import io.quarkiverse.datadog.llmobs.runtime.csv.CsvRow;

/**
 * Copies of rows, to be used later. One thread fills it, another one may read it afterwards.
 */
final class RowBatch {

    /** Receives one row after the other. */
    interface Consumer {
        void accept(CsvRow row) throws IOException;
    }

    private final byte[] bytes;
    private int length;
    /** The ends of the cells, row by row. */
    private int[] ends = new int[4096];
    private int cells;
    private int[] counts = new int[1024];
    /** The numbers of the rows that contain line separators. */
    private final BitSet separators = new BitSet();
    private int rows;

    /** @param size the number of bytes that it has room for */
    RowBatch(int size) {
        this.bytes = new byte[size];
    }

    boolean hasRoom(CsvRow row) {
        return length + row.length() <= bytes.length;
    }

    /** Copies a row for which there is room. */
    void add(CsvRow row) {
        if (rows == counts.length) {
            counts = Arrays.copyOf(counts, rows * 2);
        }
        while (cells + row.count() > ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        row.copyBytes(bytes, length);
        row.copyEnds(ends, cells);
        length += row.length();
        cells += row.count();
        separators.set(rows, row.hasLineSeparators());
        counts[rows++] = row.count();
    }

    void clear() {
        length = 0;
        cells = 0;
        rows = 0;
    }

    /** Passes on the rows in their order. The row changes with the next one. */
    void forEach(Consumer consumer) throws IOException {
        CsvRow row = new CsvRow();
        int begin = 0;
        int cell = 0;
        for (int i = 0; i < rows; i++) {
            row.set(bytes, begin, ends, cell, counts[i], separators.get(i));
            consumer.accept(row);
            begin += row.length();
            cell += counts[i];
        }
    }
}
