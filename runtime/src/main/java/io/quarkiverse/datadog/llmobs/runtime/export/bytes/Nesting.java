package io.quarkiverse.datadog.llmobs.runtime.export.bytes;

import java.util.Arrays;

/**
 * Which objects and arrays are open. A bit for each, so that there is no limit to the depth.
 */
final class Nesting {

    private long[] objects = new long[1];
    private int depth;

    void clear() {
        depth = 0;
    }

    boolean none() {
        return depth == 0;
    }

    void open(boolean object) {
        int word = depth >>> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, word * 2);
        }
        long bit = 1L << depth++;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
    }

    void close() {
        depth--;
    }

    /** Whether the innermost one is an object. */
    boolean object() {
        int innermost = depth - 1;
        return (objects[innermost >>> 6] & 1L << innermost) != 0;
    }
}
