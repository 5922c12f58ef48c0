package io.quarkiverse.datadog.llmobs.emulator.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * Things of one kind in one place, such as the datasets of a project.
 *
 * @param key orders the leaves of a search: by kind, then newest place first. It does not change, so that a search can be
 *        continued although places were added or removed
 */
record Leaf(String key, String kind, Source source) implements Comparable<Leaf> {

    /** What matches. */
    interface Source {
        /** The matches below a position as JSON, newest first. */
        Slice<ObjectNode> below(long before, int limit);
    }

    /** @param created of the place that the things belong to, in nanoseconds since the epoch */
    static Leaf of(String kind, long created, String place, Source source) {
        return new Leaf("%d/%019d/%s".formatted(SearchFilter.KINDS.indexOf(kind), Long.MAX_VALUE - created, place), kind,
                source);
    }

    @Override
    public int compareTo(Leaf other) {
        return key.compareTo(other.key);
    }
}
