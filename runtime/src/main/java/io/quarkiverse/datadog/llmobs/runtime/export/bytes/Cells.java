package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The cells of one row, as they stand in the CSV. Valid UTF-8.
 */
public final class Cells {

    private byte[] bytes;
    private int begin;
    /** Where cells end, counted from the beginning of the row. */
    private int[] ends;
    private int count;
    private boolean separators;

    Cells() {
        this(new byte[0], 0, new int[32], 0, false);
    }

    private Cells(byte[] bytes, int begin, int[] ends, int count, boolean separators) {
        this.bytes = bytes;
        this.begin = begin;
        this.ends = ends;
        this.count = count;
        this.separators = separators;
    }

    public int count() {
        return count;
    }

    /** Whether there are U+0085, U+2028 or U+2029 in the row. */
    public boolean separators() {
        return separators;
    }

    /** Holds all cells; a cell is the part of it that {@link #from(int)} and {@link #to(int)} tell. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether quotes within the cell are doubled. Those around it are no part of it. */
    public boolean quoted(int cell) {
        int outer = outer(cell);
        return outer < begin + ends[cell] && bytes[outer] == '"';
    }

    /** Whether it is empty and not even in quotes. */
    public boolean nothing(int cell) {
        return outer(cell) == begin + ends[cell];
    }

    public int from(int cell) {
        return quoted(cell) ? outer(cell) + 1 : outer(cell);
    }

    public int to(int cell) {
        return begin + ends[cell] - (quoted(cell) ? 1 : 0);
    }

    public String text(int cell) {
        int from = from(cell);
        int to = to(cell);
        return quoted(cell) ? undoubled(from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String undoubled(int from, int to) {
        byte[] text = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            byte one = bytes[i];
            text[length++] = one;
            if (one == '"') {
                i++;
            }
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    public String[] texts() {
        String[] texts = new String[count];
        Arrays.setAll(texts, this::text);
        return texts;
    }

    /** One that does not change any more. */
    public Cells copy() {
        return new Cells(Arrays.copyOfRange(bytes, begin, begin + ends[count - 1]), 0, Arrays.copyOf(ends, count), count,
                separators);
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

    void in(byte[] bytes, int begin, boolean separators) {
        this.bytes = bytes;
        this.begin = begin;
        this.separators = separators;
    }

    /** How many bytes the row has. */
    public int length() {
        return ends[count - 1];
    }

    /** Copies the bytes of the row. */
    void bytesTo(byte[] target, int position) {
        System.arraycopy(bytes, begin, target, position, length());
    }

    /** Copies where cells end, counted from the beginning of the row. */
    void endsTo(int[] target, int position) {
        System.arraycopy(ends, 0, target, position, count);
    }

    /** Is another row from now on. */
    void becomes(byte[] bytes, int begin, int[] ends, int position, int count, boolean separators) {
        in(bytes, begin, separators);
        if (this.ends.length < count) {
            this.ends = new int[count];
        }
        System.arraycopy(ends, position, this.ends, 0, count);
        this.count = count;
    }

    private int outer(int cell) {
        return begin + (cell == 0 ? 0 : ends[cell - 1] + 1);
    }
}
