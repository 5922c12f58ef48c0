package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at once.
 */
final class Words {

    static final int SIZE = Long.BYTES;

    private static final VarHandle VIEW = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Words() {
    }

    static long get(byte[] bytes, int at) {
        return (long) VIEW.get(bytes, at);
    }

    static void put(byte[] bytes, int at, long word) {
        VIEW.set(bytes, at, word);
    }

    /**
     * Not zero when there is a quote, a backslash or a control character, which are escaped in JSON strings.
     *
     * @see #first(long)
     */
    static long special(long word) {
        // a subtraction sets the highest bit of what is found, and may also set those of bytes behind it
        long found = (word ^ '"' * ONES) - ONES | (word ^ '\\' * ONES) - ONES | word - ' ' * ONES;
        return found & ~word & HIGH;
    }

    /** The position of the first byte found. */
    static int first(long found) {
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
