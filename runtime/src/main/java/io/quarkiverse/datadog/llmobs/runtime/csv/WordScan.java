package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads, writes and searches eight bytes at once.
 */
public final class WordScan {

    public static final int SIZE = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private WordScan() {
    }

    public static long get(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    public static void put(byte[] bytes, int at, long word) {
        LONGS.set(bytes, at, word);
    }

    /**
     * Not zero when there is a quote, a backslash or a control character, which JSON strings escape.
     *
     * @see #first(long)
     */
    public static long special(long word) {
        // a subtraction sets the highest bit of each match, and possibly those of the bytes behind it
        long found = (word ^ '"' * ONES) - ONES | (word ^ '\\' * ONES) - ONES | word - ' ' * ONES;
        return found & ~word & HIGH;
    }

    /**
     * Not zero when there is a quote.
     *
     * @see #first(long)
     */
    static long quote(long word) {
        long difference = word ^ '"' * ONES;
        return difference - ONES & ~difference & HIGH;
    }

    /** The position of the first byte found. */
    public static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /**
     * Not zero when there is a byte that is not ASCII.
     *
     * @see #first(long)
     */
    static long above(long word) {
        return word & HIGH;
    }
}
