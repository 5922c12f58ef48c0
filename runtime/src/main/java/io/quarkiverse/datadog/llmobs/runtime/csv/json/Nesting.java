package io.quarkiverse.datadog.llmobs.runtime.csv.json;

import java.util.Arrays;

/**
 * The objects and arrays that are open. One bit for each, so that the depth needs no limit.
 */
final class Nesting {

    private long[] objects = new long[1];
    private int depth;

    void clear() {
        depth = 0;
    }

    boolean isEmpty() {
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

    /** Whether the innermost one is an object and not an array. */
    boolean object() {
        int innermost = depth - 1;
        return (objects[innermost >>> 6] & 1L << innermost) != 0;
    }
}
