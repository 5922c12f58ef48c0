package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.nio.charset.StandardCharsets;

/**
 * Copies text into a JSON string.
 */
final class TextCopy {

    static final int LONGEST_ESCAPE = 6;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] target;
    private int length;
    private int read;

    /**
     * Copies, and also the second one of two quotes for one when only the first one is asked for.
     *
     * @param target has room for the longest escape of each byte, and a word more
     * @param position where to begin in the target
     * @return where it ends in the target
     * @see #read()
     */
    int copy(byte[] bytes, int from, int to, boolean doubled, byte[] target, int position) {
        this.target = target;
        int at = from;
        int o = position;
        while (at < to) {
            if (at <= to - Words.SIZE) {
                long word = Words.get(bytes, at);
                Words.put(target, o, word);
                long found = Words.special(word);
                if (found == 0) {
                    at += Words.SIZE;
                    o += Words.SIZE;
                    continue;
                }
                at += Words.first(found);
                o += Words.first(found);
            }
            byte one = bytes[at++];
            if (one == '"' && doubled) {
                at++;
            }
            length = o;
            write(one);
            o = length;
        }
        read = at;
        return o;
    }

    /** Where it ended in what was copied. */
    int read() {
        return read;
    }

    private void write(byte one) {
        if ((one & 0xFF) >= ' ' && one != '"' && one != '\\') {
            target[length++] = one;
            return;
        }
        target[length++] = '\\';
        switch (one) {
            case '\b' -> target[length++] = 'b';
            case '\t' -> target[length++] = 't';
            case '\n' -> target[length++] = 'n';
            case '\f' -> target[length++] = 'f';
            case '\r' -> target[length++] = 'r';
            case '"', '\\' -> target[length++] = one;
            default -> control(one);
        }
    }

    private void control(byte one) {
        target[length++] = 'u';
        target[length++] = '0';
        target[length++] = '0';
        target[length++] = HEX[one >> 4];
        target[length++] = HEX[one & 0xF];
    }
}
