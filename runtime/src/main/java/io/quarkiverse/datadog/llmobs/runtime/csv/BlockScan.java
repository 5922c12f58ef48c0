package io.quarkiverse.datadog.llmobs.runtime.csv;

/**
 * Searches 64 bytes at once. Each result has one bit per byte, the lowest bit for the first byte.
 */
final class BlockScan {

    static final int SIZE = 64;

    private static final long QUOTES = '"' * 0x0101010101010101L;
    private static final long COMMAS = ',' * 0x0101010101010101L;
    private static final long LINE_FEEDS = '\n' * 0x0101010101010101L;
    private static final long RETURNS = '\r' * 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long HIGH = 0x8080808080808080L;
    private static final long MIDDLE = 0x7070707070707070L;

    private BlockScan() {
    }

    static long quotes(byte[] bytes, int from) {
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            found |= packed(~nonZero(WordScan.get(bytes, from + i) ^ QUOTES) & HIGH) << i;
        }
        return found;
    }

    /** Commas and line breaks. */
    static long separators(byte[] bytes, int from) {
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            long eight = WordScan.get(bytes, from + i);
            found |= packed(~(nonZero(eight ^ COMMAS) & nonZero(eight ^ LINE_FEEDS) & nonZero(eight ^ RETURNS)) & HIGH) << i;
        }
        return found;
    }

    /** The bytes below 16: line breaks, and little else in text. */
    static long controls(byte[] bytes, int from) {
        long text = HIGH;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            text &= aboveControls(WordScan.get(bytes, from + i));
        }
        if (text == HIGH) {
            return 0;
        }
        long found = 0;
        for (int i = 0; i < SIZE; i += Long.BYTES) {
            found |= packed(~aboveControls(WordScan.get(bytes, from + i)) & HIGH) << i;
        }
        return found;
    }

    /** Sets each bit for which the number of bits set up to and including it is odd. */
    static long parity(long bits) {
        long parity = bits ^ bits << 1;
        parity ^= parity << 2;
        parity ^= parity << 4;
        parity ^= parity << 8;
        parity ^= parity << 16;
        return parity ^ parity << 32;
    }

    /** Sets the highest bit of each byte that is not zero. */
    private static long nonZero(long eight) {
        return ((eight & LOW) + LOW) | eight;
    }

    private static long aboveControls(long eight) {
        return ((eight & MIDDLE) + MIDDLE) | eight;
    }

    /** Moves the highest bits of eight bytes next to each other. */
    private static long packed(long highest) {
        return (highest >>> 7) * 0x0102040810204080L >>> 56;
    }
}
