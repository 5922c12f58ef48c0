package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.List;

/**
 * Some items of a list, newest first, and where the next ones begin.
 *
 * @param next the position below which the next items are, {@link #END} if there are none
 */
public record Slice<T>(List<T> items, long next) {

    /** Above every position: where the first page begins. */
    public static final long START = Long.MAX_VALUE;

    public static final long END = -1;
}
