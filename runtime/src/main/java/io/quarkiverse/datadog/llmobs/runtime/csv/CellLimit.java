package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * Limits the length of cells, so that a quote that is never closed is noticed before it fills the heap.
 */
final class CellLimit {

    /** In characters, with doubled quotes. */
    private static final int MAX_CHARACTERS = 1 << 26;
    /** A character of Java has at most three bytes in UTF-8. */
    private static final int MAX_BYTES = 3 * MAX_CHARACTERS;

    private int counted;
    private long characters;

    /** Checks a cell that is not complete yet. */
    void check(byte[] bytes, int from, int to) throws MalformedCsvException {
        // there are never more characters than bytes, so short cells need not be counted
        if (to - from <= MAX_CHARACTERS) {
            return;
        }
        characters += Utf8.characters(bytes, from + counted, to);
        counted = to - from;
        if (characters > MAX_CHARACTERS) {
            throw MalformedCsvException.because("has a cell of more than " + MAX_CHARACTERS + " characters");
        }
        // continuation bytes do not count as characters, so they need a limit of their own
        if (counted > MAX_BYTES) {
            throw MalformedCsvException.notUtf8();
        }
    }

    /** Checks a complete cell. */
    void end(byte[] bytes, int from, int to) throws MalformedCsvException {
        check(bytes, from, to);
        counted = 0;
        characters = 0;
    }
}
