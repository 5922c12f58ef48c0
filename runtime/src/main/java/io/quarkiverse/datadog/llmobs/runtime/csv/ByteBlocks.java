package io.quarkiverse.datadog.llmobs.runtime.csv;

import java.nio.ByteBuffer;

/**
 * Source of the bytes of a CSV, read block by block. The blocks may be cut anywhere.
 */
public interface ByteBlocks {

    /**
     * Returns the next block, or null after the last one. May wait for it. The block is used up before the next call, so that
     * its memory may be reused.
     */
    ByteBuffer next();
}
