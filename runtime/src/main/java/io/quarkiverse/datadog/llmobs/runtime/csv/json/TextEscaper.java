package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.nio.charset.StandardCharsets;

import io.quarkiverse.datadog.llmobs.runtime.csv.WordScan;

/**
 * Escapes text for a JSON string.
 */
final class TextEscaper {

    static final int MAX_ESCAPE = 6;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] target;
    private int length;
    private int read;

    /**
     * Writes a part of a text. When it ends between two doubled quotes, the second one belongs to it as well.
     *
     * @param doubled whether quotes are doubled
     * @param target has room for the longest escape of each byte and for {@code WordScan.SIZE} more
     * @param position where to begin in the target
     * @return where the escaped text ends in the target
     * @see #read()
     */
    int escape(byte[] bytes, int from, int to, boolean doubled, byte[] target, int position) {
        this.target = target;
        int at = from;
        int o = position;
        while (at < to) {
            if (at <= to - WordScan.SIZE) {
                long word = WordScan.get(bytes, at);
                WordScan.put(target, o, word);
                long found = WordScan.special(word);
                if (found == 0) {
                    at += WordScan.SIZE;
                    o += WordScan.SIZE;
                    continue;
                }
                at += WordScan.first(found);
                o += WordScan.first(found);
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

    /** Where the part ended that was escaped last. */
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
