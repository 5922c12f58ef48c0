package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

/**
 * Limits the length of cells: a quote that is never closed must not cost the heap before it is noticed.
 */
final class CellLength {

    /** In characters, with doubled quotes. */
    private static final int LONGEST = 1 << 26;
    /** A character has three bytes at most. */
    private static final int MOST_BYTES = 3 * LONGEST;

    private int counted;
    private long characters;

    /** Of a cell that goes on. */
    void check(byte[] bytes, int from, int to) throws MalformedCsvException {
        // there are never more characters than bytes, so that mostly nothing is to be counted
        if (to - from <= LONGEST) {
            return;
        }
        characters += Utf8.characters(bytes, from + counted, to);
        counted = to - from;
        if (characters > LONGEST) {
            throw new MalformedCsvException("the CSV cannot be read: a cell has more than " + LONGEST + " characters");
        }
        // bytes of which none begins a character could come without end
        if (counted > MOST_BYTES) {
            throw new MalformedCsvException("the CSV is not valid UTF-8");
        }
    }

    /** Of a whole cell. */
    void end(byte[] bytes, int from, int to) throws MalformedCsvException {
        check(bytes, from, to);
        counted = 0;
        characters = 0;
    }
}
