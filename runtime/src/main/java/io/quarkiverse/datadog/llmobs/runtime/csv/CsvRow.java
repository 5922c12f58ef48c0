package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one row as bytes of the CSV, which are valid UTF-8. Nothing is decoded before it is read.
 */
public final class CsvRow {

    private byte[] bytes;
    private int begin;
    /** Where cells end, counted from the beginning of the row. */
    private int[] ends;
    private int count;
    private boolean separators;

    /** Creates a row without cells, to be {@linkplain #set set} later. */
    public CsvRow() {
        this(new byte[0], 0, new int[32], 0, false);
    }

    private CsvRow(byte[] bytes, int begin, int[] ends, int count, boolean separators) {
        this.bytes = bytes;
        this.begin = begin;
        this.ends = ends;
        this.count = count;
        this.separators = separators;
    }

    /** The number of cells. */
    public int count() {
        return count;
    }

    /** Whether the row contains U+0085, U+2028 or U+2029. */
    public boolean hasLineSeparators() {
        return separators;
    }

    /** The array that holds all cells; a cell is the part of it between {@link #from(int)} and {@link #to(int)}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether the cell is in quotes. They are not part of it; the quotes within it are doubled. */
    public boolean isQuoted(int cell) {
        int outer = outer(cell);
        return outer < begin + ends[cell] && bytes[outer] == CsvSyntax.QUOTE;
    }

    /** Whether the cell is empty and not quoted, which means null. */
    public boolean isNull(int cell) {
        return outer(cell) == begin + ends[cell];
    }

    public int from(int cell) {
        return isQuoted(cell) ? outer(cell) + 1 : outer(cell);
    }

    public int to(int cell) {
        return begin + ends[cell] - (isQuoted(cell) ? 1 : 0);
    }

    /** Decodes a cell. */
    public String text(int cell) {
        int from = from(cell);
        int to = to(cell);
        return isQuoted(cell) ? unquoted(from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String unquoted(int from, int to) {
        byte[] text = new byte[to - from + WordScan.SIZE];
        int length = 0;
        int i = from;
        while (i <= to - WordScan.SIZE) {
            long word = WordScan.get(bytes, i);
            WordScan.put(text, length, word);
            long quote = WordScan.quote(word);
            int copied = quote == 0 ? WordScan.SIZE : WordScan.first(quote) + 1;
            length += copied;
            // the second one of two quotes is left out
            i += quote == 0 ? copied : copied + 1;
        }
        for (; i < to; i++) {
            byte one = bytes[i];
            text[length++] = one;
            if (one == CsvSyntax.QUOTE) {
                i++;
            }
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Decodes all cells. */
    public String[] texts() {
        String[] texts = new String[count];
        Arrays.setAll(texts, this::text);
        return texts;
    }

    /** Returns a copy that does not change any more, with no more bytes than those of the row. */
    public CsvRow copy() {
        return new CsvRow(Arrays.copyOfRange(bytes, begin, begin + ends[count - 1]), 0, Arrays.copyOf(ends, count), count,
                separators);
    }

    /** The number of bytes of the row, including commas and quotes. */
    public int length() {
        return ends[count - 1];
    }

    /** Copies the bytes of the row. */
    public void copyBytes(byte[] target, int position) {
        System.arraycopy(bytes, begin, target, position, length());
    }

    /** Copies the ends of the cells, counted from the beginning of the row. */
    public void copyEnds(int[] target, int position) {
        System.arraycopy(ends, 0, target, position, count);
    }

    /** Sets this to a row that was copied before. */
    public void set(byte[] bytes, int begin, int[] ends, int position, int count, boolean separators) {
        in(bytes, begin, separators);
        if (this.ends.length < count) {
            this.ends = new int[count];
        }
        System.arraycopy(ends, position, this.ends, 0, count);
        this.count = count;
    }

    void in(byte[] bytes, int begin, boolean separators) {
        this.bytes = bytes;
        this.begin = begin;
        this.separators = separators;
    }

    void clear() {
        count = 0;
    }

    /** Where the next cell begins, counted from the beginning of the row. */
    int next() {
        return count == 0 ? 0 : ends[count - 1] + 1;
    }

    void add(int end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = end;
    }

    private int outer(int cell) {
        return begin + (cell == 0 ? 0 : ends[cell - 1] + 1);
    }
}
