package io.quarkiverse.datadog.llmobs.runtime.random;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Creates nearly valid input: valid bytes in which parts are removed, doubled, moved, flipped and inserted.
 */
public final class RandomBytes {

    private static final byte[][] TOKENS = {
            { '"' }, { '"', '"' }, { ',' }, { '\n' }, { '\r' }, { '\r', '\n' }, { 0 }, { ' ' }, { '\\' }, { '{' }, { '}' },
            { '[' },
            { ']' }, { ':' }, { '-' }, { '.' }, { 'e' }, { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF }, { (byte) 0xFF },
            { (byte) 0xC3 },
            { (byte) 0xED, (byte) 0xA0, (byte) 0x80 }, { (byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80 },
            { (byte) 0xC0, (byte) 0x80 }, { 0x1f, (byte) 0x8b, 8 }, utf8("\\u0000"), utf8("\\ud83d"), utf8("\\ud83d\\ude00"),
            utf8("null"), utf8("\"id\":"), utf8("1e99999999999"), utf8("9".repeat(1001)), utf8("[".repeat(1100)),
            utf8("{\"a\":".repeat(600)), utf8("x".repeat(70)), utf8("\"".repeat(65)), utf8(",".repeat(64)) };

    private RandomBytes() {
    }

    /** Usually with a few changes, rarely with none or many. */
    public static byte[] like(byte[] real, Random choices) {
        byte[] bytes = real;
        for (int i = choices.nextInt(choices.nextInt(5) == 0 ? 30 : 4); i > 0; i--) {
            bytes = changed(bytes, choices);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, Random choices) {
        int from = choices.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + choices.nextInt(choices.nextBoolean() ? 4 : 80));
        int at = choices.nextInt(bytes.length + 1);
        return switch (choices.nextInt(6)) {
            case 0 -> joined(part(bytes, 0, from), part(bytes, to, bytes.length));
            case 1 -> joined(part(bytes, 0, to), part(bytes, from, bytes.length));
            case 2 -> part(bytes, 0, from);
            case 3 -> flipped(bytes, from, choices.nextInt(8));
            case 4 -> joined(part(bytes, 0, at), part(bytes, from, to), part(bytes, at, bytes.length));
            default -> joined(part(bytes, 0, at), TOKENS[choices.nextInt(TOKENS.length)], part(bytes, at, bytes.length));
        };
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << bit);
        }
        return flipped;
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
