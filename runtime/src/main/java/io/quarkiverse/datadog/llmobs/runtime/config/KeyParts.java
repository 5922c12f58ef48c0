package io.quarkiverse.datadog.llmobs.runtime.config;

import java.util.Arrays;
import java.util.List;

/**
 * All parts of some texts. It is immutable.
 *
 * @see KeyWindow
 */
final class KeyParts {

    /** In ascending order; one may occur several times. */
    private final long[] parts;
    /** The last two characters of the parts: most positions of a text are decided by them. */
    private final boolean[] endings = new boolean[1 << 2 * Byte.SIZE];

    KeyParts(List<String> texts) {
        int length = 0;
        for (String text : texts) {
            length += text.length();
        }
        long[] found = new long[length];
        int size = 0;
        for (String text : texts) {
            KeyWindow window = new KeyWindow();
            for (int i = 0; i < text.length(); i++) {
                if (window.add(text.charAt(i))) {
                    found[size++] = window.part();
                    endings[ending(window.part())] = true;
                }
            }
        }
        parts = Arrays.copyOf(found, size);
        Arrays.sort(parts);
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
