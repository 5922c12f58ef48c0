package io.quarkiverse.datadog.llmobs.runtime.text;

import java.nio.ByteBuffer;

/**
 * The character U+FEFF at the beginning of a text. It says that the text is UTF-8, and is not part of it. All marks there are
 * ignored, however many: files that were saved by several programs, or put together, have more than one.
 */
public final class ByteOrderMark {

    public static final char CHARACTER = '\uFEFF';

    /** The number of its bytes in UTF-8. */
    public static final int LENGTH = 3;

    private static final byte[] UTF_8 = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private ByteOrderMark() {
    }

    /** Whether the byte may stand at this position of a text that begins with marks, counted from 0. */
    public static boolean mayStand(byte one, long position) {
        return one == UTF_8[(int) (position % LENGTH)];
    }

    /** The number of bytes of all whole marks at the beginning of what remains in the buffer. */
    public static int length(ByteBuffer text) {
        int length = 0;
        while (length < text.remaining() && mayStand(text.get(text.position() + length), length)) {
            length++;
        }
        return length - length % LENGTH;
    }

    /** The text behind its marks. */
    public static String stripped(String text) {
        int marks = 0;
        while (marks < text.length() && text.charAt(marks) == CHARACTER) {
            marks++;
        }
        return text.substring(marks);
    }
}
