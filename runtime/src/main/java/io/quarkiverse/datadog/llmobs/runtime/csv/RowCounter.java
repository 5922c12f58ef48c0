package io.quarkiverse.datadog.llmobs.runtime.csv;

import io.quarkiverse.datadog.llmobs.runtime.text.ByteOrderMark;

/**
 * Counts the rows of a CSV by the rules of {@link CsvSyntax}, in blocks cut anywhere.
 * <p>
 * It counts exactly the rows that {@link RowSplitter} reads, but needs no bytes of earlier blocks and never fails: it runs
 * beside each download of bytes and must not slow it down. Quotes are evaluated 64 bytes at a time; byte by byte it would take
 * three times as long, because a processor cannot predict the distances of the many quotes in JSON.
 */
public final class RowCounter {

    private long offset;
    /** Whether a byte was counted that does not belong to a byte order mark. */
    private boolean behindMarks;
    private long lineStart;
    private long closedAt = -2;
    private byte last;
    private boolean quoted;
    private long records;
    private long firstRowEnd;

    /** Counts the next block. */
    public void count(byte[] bytes, int from, int to) {
        long base = offset - from;
        int i = behindMarks ? from : behindMarks(bytes, from, to);
        for (; i + BlockScan.SIZE <= to; i += BlockScan.SIZE) {
            if (!scanned(bytes, i, base, i > from ? bytes[i - 1] : last)) {
                read(bytes, i, i + BlockScan.SIZE, from, base);
            }
        }
        read(bytes, i, to, from, base);
        if (to > from) {
            last = bytes[to - 1];
        }
        offset = base + to;
    }

    /** The number of complete rows, the header included; after {@link #end()}, also the one that lacks its line break. */
    public long records() {
        return records;
    }

    /** The number of bytes up to the line break of the first row, from the first byte on; 0 as long as it is incomplete. */
    long firstRowEnd() {
        return firstRowEnd;
    }

    /** To be called after the last block. */
    public void end() {
        if (offset > lineStart) {
            endRow(offset);
            lineStart = offset;
        }
    }

    /** Whether the bytes end within a quoted cell. */
    public boolean quoted() {
        return quoted;
    }

    /** Counts a block in which every opening quote begins a cell or doubles the quote before it. False for any other block. */
    private boolean scanned(byte[] bytes, int begin, long base, byte before) {
        long quotes = BlockScan.quotes(bytes, begin);
        long within = BlockScan.parity(quotes) ^ (quoted ? -1L : 0);
        long first = opens(base + begin, before) ? 1 : 0;
        for (long open = quotes & within & ~(quotes << 1 | first); open != 0; open &= open - 1) {
            int position = Long.numberOfTrailingZeros(open);
            if (position == 0 || !CsvSyntax.endsCell(bytes[begin + position - 1])) {
                return false;
            }
        }
        for (long found = BlockScan.controls(bytes, begin) & ~within; found != 0; found &= found - 1) {
            int at = begin + Long.numberOfTrailingZeros(found);
            if (CsvSyntax.endsRow(bytes[at])) {
                endLine(base + at);
            }
        }
        quoted = within < 0;
        if (!quoted && quotes < 0) {
            closedAt = base + begin + BlockScan.SIZE - 1;
        }
        return true;
    }

    private void read(byte[] bytes, int begin, int end, int from, long base) {
        for (int i = begin; i < end; i++) {
            byte found = bytes[i];
            if (found == CsvSyntax.QUOTE) {
                if (quoted) {
                    quoted = false;
                    closedAt = base + i;
                } else {
                    quoted = opens(base + i, i > from ? bytes[i - 1] : last);
                }
            } else if (!quoted && CsvSyntax.endsRow(found)) {
                endLine(base + i);
            }
        }
    }

    private void endLine(long at) {
        if (at > lineStart) {
            endRow(at);
        }
        lineStart = at + 1;
    }

    private void endRow(long at) {
        if (records++ == 0) {
            firstRowEnd = at;
        }
    }

    /** Whether a quote outside of quotes opens a cell, or doubles the one before it, which only seemed to close the cell. */
    private boolean opens(long at, byte before) {
        return at == lineStart || before == ',' || at == closedAt + 1;
    }

    private int behindMarks(byte[] bytes, int from, int to) {
        int i = from;
        for (long at = offset; i < to && ByteOrderMark.mayStand(bytes[i], at); at++) {
            i++;
            lineStart = at + 1;
        }
        behindMarks = i < to;
        return i;
    }
}
