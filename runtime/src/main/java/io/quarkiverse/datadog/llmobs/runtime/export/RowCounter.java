package io.quarkiverse.datadog.llmobs.runtime.export;

import io.quarkiverse.datadog.llmobs.runtime.export.bytes.Block;

/**
 * Counts the rows of CSV while its bytes pass by, in pieces cut anywhere.
 * <p>
 * It agrees with the parser on what a row is: a quote opens a cell only where a cell begins, a doubled quote does not close it,
 * line breaks within quotes do not count, CR, LF and CRLF end a row, empty lines are none, the last line break may be missing,
 * and a byte order mark is not there. In UTF-8 the bytes it looks for never occur within another character.
 * <p>
 * It runs beside every download and must not slow it down. JSON in cells is full of quotes at distances that no processor
 * foresees, so they are settled in blocks, where byte by byte would take three times as long.
 */
final class RowCounter {

    private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private long offset;
    private long lineStart;
    private long closedAt = -2;
    private byte last;
    private boolean quoted;
    private long records;

    void count(byte[] bytes, int from, int to) {
        long base = offset - from;
        int i = offset < BOM.length ? afterMark(bytes, from, to) : from;
        for (; i + Block.SIZE <= to; i += Block.SIZE) {
            if (!settled(bytes, i, base, i > from ? bytes[i - 1] : last)) {
                walk(bytes, i, i + Block.SIZE, from, base);
            }
        }
        walk(bytes, i, to, from, base);
        if (to > from) {
            last = bytes[to - 1];
        }
        offset = base + to;
    }

    /** How many records are complete, the header included; after {@link #end()}, also the one that lacks its line break. */
    long records() {
        return records;
    }

    void end() {
        if (offset > lineStart) {
            records++;
            lineStart = offset;
        }
    }

    /** Whether a quoted cell is open. */
    boolean quoted() {
        return quoted;
    }

    /** Takes a block in which every quote that opens does so at the beginning of a cell, or doubles the one before it. */
    private boolean settled(byte[] bytes, int begin, long base, byte before) {
        long quotes = Block.quotes(bytes, begin);
        long within = Block.parity(quotes) ^ (quoted ? -1L : 0);
        long first = opens(base + begin, before) ? 1 : 0;
        for (long open = quotes & within & ~(quotes << 1 | first); open != 0; open &= open - 1) {
            int position = Long.numberOfTrailingZeros(open);
            if (position == 0 || !endsCell(bytes[begin + position - 1])) {
                return false;
            }
        }
        for (long found = Block.controls(bytes, begin) & ~within; found != 0; found &= found - 1) {
            int at = begin + Long.numberOfTrailingZeros(found);
            if (bytes[at] != ',' && endsCell(bytes[at])) {
                endLine(base + at);
            }
        }
        quoted = within < 0;
        if (!quoted && quotes < 0) {
            closedAt = base + begin + Block.SIZE - 1;
        }
        return true;
    }

    private void walk(byte[] bytes, int begin, int end, int from, long base) {
        for (int i = begin; i < end; i++) {
            byte found = bytes[i];
            if (found == '"') {
                if (quoted) {
                    quoted = false;
                    closedAt = base + i;
                } else {
                    quoted = opens(base + i, i > from ? bytes[i - 1] : last);
                }
            } else if (!quoted && (found == '\n' || found == '\r')) {
                endLine(base + i);
            }
        }
    }

    private void endLine(long at) {
        if (at > lineStart) {
            records++;
        }
        lineStart = at + 1;
    }

    /** Whether a quote that stands outside of quotes opens a cell, or goes on with the one whose quote seemed to close it. */
    private boolean opens(long at, byte before) {
        return at == lineStart || before == ',' || at == closedAt + 1;
    }

    private static boolean endsCell(byte found) {
        return found == ',' || found == '\n' || found == '\r';
    }

    private int afterMark(byte[] bytes, int from, int to) {
        int i = from;
        for (long at = offset; at < BOM.length && i < to && bytes[i] == BOM[(int) at] && lineStart == at; at++) {
            i++;
            lineStart = at + 1;
        }
        return i;
    }
}
