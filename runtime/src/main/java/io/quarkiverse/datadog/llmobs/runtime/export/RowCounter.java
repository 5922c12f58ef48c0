package io.quarkiverse.datadog.llmobs.runtime.export;

/**
 * Counts the rows of CSV while its bytes pass by, in pieces cut anywhere.
 * <p>
 * It agrees with the parser on what a row is: a quote opens a cell only where a cell begins, a doubled quote does not close it,
 * line breaks within quotes do not count, CR, LF and CRLF end a row, empty lines are none, the last line break may be missing,
 * and a byte order mark is not there. In UTF-8 the bytes it looks for never occur within another character.
 * <p>
 * It runs beside every download, so eight bytes are settled at once where nothing but quotes is to be seen among them; byte by
 * byte it is several times slower, since JSON in cells is full of quotes at distances that no processor foresees.
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
        for (; i + Word.SIZE <= to; i += Word.SIZE) {
            if (!settled(Word.at(bytes, i), base + i, i > from ? bytes[i - 1] : last)) {
                walk(bytes, i, i + Word.SIZE, from, base);
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

    /** Takes a word without line breaks in which every quote that opens follows a comma or the quote that closed. */
    private boolean settled(long word, long at, byte before) {
        if (Word.hasLineBreak(word)) {
            return false;
        }
        long found = Word.equal(word, Word.QUOTES);
        if (found == 0) {
            return true;
        }
        int quotes = Word.bits(found);
        int within = Word.parity(quotes) ^ (quoted ? 0xFF : 0);
        int cells = quotes | Word.bits(Word.equal(word, Word.COMMAS));
        int mayOpen = cells << 1 | (opens(at, before) ? 1 : 0);
        if ((quotes & within & ~mayOpen) != 0) {
            return false;
        }
        quoted = (within & 0x80) != 0;
        if (!quoted && (quotes & 0x80) != 0) {
            closedAt = at + Word.SIZE - 1;
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
                if (base + i > lineStart) {
                    records++;
                }
                lineStart = base + i + 1;
            }
        }
    }

    /** Whether a quote that stands outside of quotes opens a cell, or goes on with the one whose quote seemed to close it. */
    private boolean opens(long at, byte before) {
        return at == lineStart || before == ',' || at == closedAt + 1;
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
