package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a response, for its failure. For one thread at a time.
 */
final class ReceivedText {

    private static final int LONGEST = 8192;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(byte[] block) {
        bytes.write(block, 0, Math.min(block.length, LONGEST - bytes.size()));
    }

    /** Whether what follows is not kept. */
    boolean isFull() {
        return bytes.size() == LONGEST;
    }

    /** Null when nothing was received. */
    String text() {
        return bytes.size() == 0 ? null : bytes.toString(StandardCharsets.UTF_8);
    }
}
