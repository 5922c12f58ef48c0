package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

/**
 * Some items of a list, newest first, and where the next ones begin.
 *
 * @param next the position below which the next items are, {@link #END} if there are none
 */
record Slice<T>(List<T> items, long next) {

    /** Above every position: where the first page begins. */
    static final long START = Long.MAX_VALUE;

    static final long END = -1;
}
