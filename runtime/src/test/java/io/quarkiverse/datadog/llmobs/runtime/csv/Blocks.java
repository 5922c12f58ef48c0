package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes cut into blocks at given positions. The memory of a block is overwritten when the next one is read.
 */
public final class Blocks implements ByteBlocks {

    private final byte[] csv;
    private final int[] cuts;
    private int next;
    private byte[] block = new byte[0];

    private Blocks(byte[] csv, int[] cuts) {
        this.csv = csv;
        this.cuts = cuts;
    }

    /** @param cuts in ascending order */
    public static Blocks of(byte[] csv, int... cuts) {
        return new Blocks(csv, cuts);
    }

    @Override
    public ByteBuffer next() {
        Arrays.fill(block, (byte) '#');
        if (next > cuts.length) {
            return null;
        }
        int from = next == 0 ? 0 : cuts[next - 1];
        int to = next == cuts.length ? csv.length : cuts[next];
        next++;
        // not at the beginning of its array
        block = new byte[to - from + 7];
        System.arraycopy(csv, from, block, 7, to - from);
        return ByteBuffer.wrap(block, 7, to - from);
    }
}
