package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.ByteBuffer;

/**
 * Holds the bytes that were read and not yet consumed in one array, so that a row is never cut.
 */
final class RowBuffer {

    private static final int INITIAL_SIZE = 128 * 1024;
    /** Some virtual machines have no larger arrays. */
    private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int row;
    private int end;

    RowBuffer() {
        this(INITIAL_SIZE);
    }

    /** @param expected the number of bytes to make room for at first */
    RowBuffer(int expected) {
        bytes = new byte[expected + BlockScan.SIZE];
    }

    /** The array, with room for a block of {@link BlockScan#SIZE} behind the end. Another one after {@link #add}. */
    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    /** Where the current row begins. The bytes before it are not used any more. */
    int row() {
        return row;
    }

    void row(int begin) {
        row = begin;
    }

    /** Appends a block and returns by how much the bytes before it have moved to the front. */
    int add(ByteBuffer block) throws MalformedCsvException {
        // the scan may look again at the block in which the row begins
        int used = Math.max(0, row - BlockScan.SIZE);
        int length = block.remaining();
        makeRoom(used, length);
        block.get(bytes, end, length);
        end += length;
        return used;
    }

    private void makeRoom(int used, int more) throws MalformedCsvException {
        long needed = (long) end - used + more + BlockScan.SIZE;
        if (needed > MAX_SIZE) {
            throw MalformedCsvException.because("has a row of more than 2 GiB");
        }
        byte[] room = needed <= bytes.length ? bytes
                : new byte[(int) Math.max(needed, Math.min(bytes.length * 2L, MAX_SIZE))];
        if (used > 0 || room != bytes) {
            System.arraycopy(bytes, used, room, 0, end - used);
        }
        bytes = room;
        row -= used;
        end -= used;
    }
}
