package io.quarkiverse.datadog.llmobs.runtime.export;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes looked at as one number, the first of them lowest.
 */
final class Word {

    static final int SIZE = Long.BYTES;
    static final long QUOTES = '"' * 0x0101010101010101L;
    static final long COMMAS = ',' * 0x0101010101010101L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long MIDDLE = 0x7070707070707070L;

    private Word() {
    }

    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The highest bit of each byte that is the same in both. */
    static long equal(long word, long pattern) {
        long different = word ^ pattern;
        return ~(((different & LOW) + LOW) | different | LOW);
    }

    /** Whether there is a byte below 16: line breaks are, and little else in text. */
    static boolean hasLineBreak(long word) {
        return ((((word & MIDDLE) + MIDDLE) | word) & HIGH) != HIGH;
    }

    /** The highest bits of the bytes side by side, the one of the first byte lowest. */
    static int bits(long highest) {
        return (int) ((highest >>> 7) * 0x0102040810204080L >>> 56);
    }

    /** For each bit whether an odd number of bits is set up to and with it. */
    static int parity(int bits) {
        int parity = bits ^ bits << 1;
        parity ^= parity << 2;
        return (parity ^ parity << 4) & 0xFF;
    }
}
