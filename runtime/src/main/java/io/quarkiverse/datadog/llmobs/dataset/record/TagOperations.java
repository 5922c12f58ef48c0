package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * Changes to the tags of a record: some are added and removed, or all are replaced.
 *
 * @param add tags to add; null for none, never empty
 * @param remove tags to remove, whether the record has them or not; null for none, never empty
 * @param set all tags that the record has then; null unless they are replaced, empty to remove all of them
 */
public record TagOperations(List<String> add, List<String> remove, List<String> set) {

    public TagOperations {
        add = add == null || add.isEmpty() ? null : checked("add", add);
        remove = remove == null || remove.isEmpty() ? null : checked("remove", remove);
        set = set == null ? null : checked("set", set);
        if (set != null && (add != null || remove != null)) {
            throw new IllegalArgumentException(
                    "The tags of a record are either set as a whole, or added and removed, but set is "
                            + set + ", add is " + add + " and remove is " + remove + "; leave out the one or the other");
        }
        if (add != null && remove != null) {
            add.stream().filter(remove::contains).findFirst().ifPresent(tag -> {
                throw new IllegalArgumentException(
                        "The tag '" + tag + "' of a record must not be both added and removed; leave out the one or the other");
            });
        }
    }

    private static List<String> checked(String operation, List<String> tags) {
        List<String> copy = Values.copy(tags);
        if (copy.stream().anyMatch(tag -> tag == null)) {
            throw new IllegalArgumentException("The tags of a record to " + operation + " must not be null, but are " + copy);
        }
        return copy;
    }
}
