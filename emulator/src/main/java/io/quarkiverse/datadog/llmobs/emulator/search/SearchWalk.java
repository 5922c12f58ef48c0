package io.quarkiverse.datadog.llmobs.emulator.search;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Slice;

/**
 * The hits of all leaves, one leaf after the other.
 *
 * @param leaves in their order
 * @param search a hash of the search
 */
record SearchWalk(List<Leaf> leaves, int search) {

    /** A hit and its kind. */
    record Hit(String kind, ObjectNode json) {
    }

    /**
     * Some hits.
     *
     * @param next where the next ones are, null if there are none
     */
    record Page(List<Hit> hits, SearchCursor next) {
    }

    /** @param after null for the first page */
    Page page(SearchCursor after, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (after != null && leaf.key().compareTo(after.leaf()) < 0) {
                continue;
            }
            long before = after != null && leaf.key().equals(after.leaf()) ? after.before() : Slice.START;
            int room = limit - hits.size();
            // with a full page, one hit is looked for to know whether there is another page
            Slice<ObjectNode> slice = leaf.source().below(before, Math.max(room, 1));
            if (room == 0) {
                if (slice.items().isEmpty()) {
                    continue;
                }
                return new Page(hits, new SearchCursor(search, leaf.key(), before, false));
            }
            slice.items().forEach(json -> hits.add(new Hit(leaf.kind(), json)));
            if (slice.next() != Slice.END) {
                return new Page(hits, new SearchCursor(search, leaf.key(), slice.next(), false));
            }
        }
        return new Page(hits, null);
    }
}
