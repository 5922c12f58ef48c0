package io.quarkiverse.datadog.llmobs.runtime.config;

/**
 * The last eight characters of a text that is read from its beginning, in lower case, as a number with a byte for each
 * character:
 * a long text needs no object for each position. Characters other than ASCII separate parts.
 */
final class KeyWindow {

    static final int LENGTH = Long.BYTES;

    private long part;
    private int length;

    /** Adds the next character, and returns whether a part ends with it. */
    boolean add(char next) {
        char lower = Character.toLowerCase(next);
        length = isAscii(lower) ? length + 1 : 0;
        part = part << Byte.SIZE | lower & 0xFF;
        return length >= LENGTH;
    }

    /** The part that ends with the last character. */
    long part() {
        return part;
    }

    static boolean isAscii(char character) {
        return character < 0x80;
    }
}
