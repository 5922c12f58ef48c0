package io.quarkiverse.datadog.llmobs.runtime.json;

import java.nio.charset.StandardCharsets;

/**
 * The characters U+0085, U+2028 and U+2029. JSON allows them in strings, but line readers in JavaScript and Python
 * begin a new line there, so JSON Lines escape them. All other characters that begin a line are control characters,
 * which JSON always escapes.
 */
public final class LineSeparators {

    private static final byte[] NEXT_LINE = "\\u0085".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE = "\\u2028".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARAGRAPH = "\\u2029".getBytes(StandardCharsets.US_ASCII);

    private LineSeparators() {
    }

    /**
     * Whether the character that begins there is one, in UTF-8.
     *
     * @param bytes valid UTF-8 up to the end of this character
     */
    public static boolean at(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x80 && (bytes[at + 2] & 0xFE) == 0xA8
                || bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0x85;
    }

    /** Where the next one begins, or the end when there is none. */
    public static int next(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && !at(bytes, i)) {
            i++;
        }
        return i;
    }

    /** Where the one ends that begins there. */
    public static int end(byte[] bytes, int at) {
        return at + (bytes[at] == (byte) 0xC2 ? 2 : 3);
    }

    /** The escape of the one that begins there. */
    public static byte[] escape(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xC2 ? NEXT_LINE : bytes[at + 2] == (byte) 0xA8 ? LINE : PARAGRAPH;
    }

    /** The same JSON with escapes in their place; in valid JSON they stand in strings only. */
    public static String escaped(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
