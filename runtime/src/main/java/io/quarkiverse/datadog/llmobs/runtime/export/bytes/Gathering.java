package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.util.Arrays;

/**
 * Holds what has come and is not used up, in one place, so that a row is never cut.
 */
final class Gathering {

    private static final int FIRST_SIZE = 128 * 1024;
    /** Arrays cannot be larger everywhere. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int row;
    private int end;
    private boolean started;

    /** There is room for a block behind the end. */
    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    /** Where the row begins that is not whole yet; what stands before it is used up. */
    int row() {
        return row;
    }

    void row(int begin) {
        row = begin;
    }

    /** Answers by how much everything has moved to the front. */
    int add(byte[] piece, int from, int to) throws MalformedCsvException {
        int begin = started || !marked(piece, from, to) ? from : from + 3;
        started |= to > from;
        // the block that the row begins in may be looked at again
        int used = Math.max(0, row - Block.SIZE);
        makeRoom(used, to - begin);
        System.arraycopy(piece, begin, bytes, end, to - begin);
        end += to - begin;
        return used;
    }

    private void makeRoom(int used, int more) throws MalformedCsvException {
        long needed = (long) end - used + more + Block.SIZE;
        if (needed > LARGEST) {
            throw new MalformedCsvException("the CSV cannot be read: a row has more than 2 GiB");
        }
        byte[] room = needed <= bytes.length ? bytes : new byte[(int) Math.max(needed, Math.min(bytes.length * 2L, LARGEST))];
        if (used > 0 || room != bytes) {
            System.arraycopy(bytes, used, room, 0, end - used);
        }
        bytes = room;
        row -= used;
        end -= used;
    }

    private static boolean marked(byte[] bytes, int from, int to) {
        return to - from >= 3 && bytes[from] == (byte) 0xEF && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }
}
