package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.Arrays;
import java.util.List;

/**
 * All parts of some texts, of eight characters in lower case. A part is a number, with a byte for each character, so that a
 * long text is searched without an object for each position. It is immutable.
 */
final class KeyParts {

    static final int LENGTH = Long.BYTES;

    /** In ascending order; one may occur several times. */
    private final long[] parts;
    /** The last two characters of the parts: most positions of a text are decided by them. */
    private final boolean[] endings = new boolean[1 << 2 * Byte.SIZE];

    /** @param texts whose other characters than ASCII separate parts */
    KeyParts(List<String> texts) {
        int length = 0;
        for (String text : texts) {
            length += text.length();
        }
        long[] found = new long[length];
        int size = 0;
        for (String text : texts) {
            long part = 0;
            int begin = 0;
            for (int i = 0; i < text.length(); i++) {
                char character = Character.toLowerCase(text.charAt(i));
                if (!isPossible(character)) {
                    begin = i + 1;
                }
                part = next(part, character);
                if (i + 1 - LENGTH >= begin) {
                    found[size++] = part;
                    endings[ending(part)] = true;
                }
            }
        }
        parts = Arrays.copyOf(found, size);
        Arrays.sort(parts);
    }

    /** Whether a part may contain this character. */
    static boolean isPossible(char character) {
        return character < 0x80;
    }

    /** The part that ends with this character, where {@code part} ended with the one before. */
    static long next(long part, char character) {
        return part << Byte.SIZE | character & 0xFF;
    }

    boolean isEmpty() {
        return parts.length == 0;
    }

    boolean contains(long part) {
        return endings[ending(part)] && Arrays.binarySearch(parts, part) >= 0;
    }

    private static int ending(long part) {
        return (int) part & 0xFFFF;
    }
}
