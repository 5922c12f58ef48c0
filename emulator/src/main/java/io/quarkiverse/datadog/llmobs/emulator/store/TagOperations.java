package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;

/**
 * Changes to the tags of a record.
 *
 * @param set all tags of the record then, whatever else is added or removed; null if they are not replaced
 */
public record TagOperations(List<String> add, List<String> remove, List<String> set) {

    /** Reads {@code tag_operations} of a record; without it the tags stay as they are. */
    public static TagOperations read(JsonMembers record) {
        ObjectNode node = record.object("tag_operations");
        if (node == null) {
            return new TagOperations(List.of(), List.of(), null);
        }
        JsonMembers operations = new JsonMembers(node, record.place() + ".tag_operations");
        return new TagOperations(operations.texts("add"), operations.texts("remove"),
                operations.get("set") == null ? null : operations.texts("set"));
    }

    /** The tags after the changes, which are made in the described order. */
    public List<String> appliedTo(List<String> tags) {
        if (set != null) {
            return set;
        }
        Set<String> changed = new LinkedHashSet<>(tags);
        remove.forEach(changed::remove);
        changed.addAll(add);
        return List.copyOf(changed);
    }
}
