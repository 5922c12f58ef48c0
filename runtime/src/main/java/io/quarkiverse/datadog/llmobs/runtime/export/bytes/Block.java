package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at 64 bytes at once: each answer is a number with one bit for each byte, the first byte lowest.
 */
public final class Block {

    public static final int SIZE = 64;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long QUOTES = '"' * 0x0101010101010101L;
    private static final long COMMAS = ',' * 0x0101010101010101L;
    private static final long LINE_FEEDS = '\n' * 0x0101010101010101L;
    private static final long RETURNS = '\r' * 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long MIDDLE = 0x7070707070707070L;

    private Block() {
    }

    public static long quotes(byte[] bytes, int from) {
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            found |= packed(~nonZero((long) WORDS.get(bytes, from + i) ^ QUOTES) & HIGH) << i;
        }
        return found;
    }

    /** Commas and line breaks. */
    static long separators(byte[] bytes, int from) {
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            long word = (long) WORDS.get(bytes, from + i);
            found |= packed(~(nonZero(word ^ COMMAS) & nonZero(word ^ LINE_FEEDS) & nonZero(word ^ RETURNS)) & HIGH) << i;
        }
        return found;
    }

    /** The bytes below 16: line breaks are, and little else in text. */
    public static long controls(byte[] bytes, int from) {
        long text = HIGH;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            text &= aboveControls((long) WORDS.get(bytes, from + i));
        }
        if (text == HIGH) {
            return 0;
        }
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            found |= packed(~aboveControls((long) WORDS.get(bytes, from + i)) & HIGH) << i;
        }
        return found;
    }

    /** For each bit whether an odd number of bits is set up to and with it. */
    public static long parity(long bits) {
        long parity = bits ^ bits << 1;
        parity ^= parity << 2;
        parity ^= parity << 4;
        parity ^= parity << 8;
        parity ^= parity << 16;
        return parity ^ parity << 32;
    }

    /** Sets the highest bit of each byte that is not zero. */
    private static long nonZero(long word) {
        return ((word & LOW) + LOW) | word;
    }

    private static long aboveControls(long word) {
        return ((word & MIDDLE) + MIDDLE) | word;
    }

    /** The highest bits of eight bytes side by side. */
    private static long packed(long highest) {
        return (highest >>> 7) * 0x0102040810204080L >>> 56;
    }
}
