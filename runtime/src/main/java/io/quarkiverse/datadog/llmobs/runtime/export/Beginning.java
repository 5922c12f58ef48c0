package io.quarkiverse.datadog.llmobs.runtime.export;

import io.quarkiverse.datadog.llmobs.runtime.csv.HeaderCheck;
import io.vertx.core.buffer.Buffer;

/**
 * Collects a body until its header row is complete.
 */
final class Beginning {

    private final HeaderCheck check = new HeaderCheck();
    private Buffer gathered = Buffer.buffer(0);

    void add(Buffer piece) {
        byte[] bytes = piece.getBytes();
        check.add(bytes, 0, bytes.length);
        // mostly there is but one
        gathered = gathered.length() == 0 ? piece
                : Buffer.buffer(gathered.length() + piece.length())
                        .appendBuffer(gathered).appendBuffer(piece);
    }

    void end() {
        check.end();
    }

    Buffer gathered() {
        return gathered;
    }

    boolean decided() {
        return check.isDecided();
    }

    /** What is wrong with the header row; null when nothing is. */
    String complaint() {
        return check.problem(gathered.getBytes());
    }
}
