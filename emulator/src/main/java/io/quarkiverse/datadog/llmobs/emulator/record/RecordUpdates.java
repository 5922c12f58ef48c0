package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordUpdate;
import io.quarkiverse.datadog.llmobs.emulator.store.TagOperations;

/**
 * Reads and checks the changes to records in a request.
 */
final class RecordUpdates {

    private RecordUpdates() {
    }

    /** The same for a request whose description has no changes to tags: they are rejected. */
    static List<RecordUpdate> readWithoutTags(JsonMembers attributes, String member) {
        for (JsonMembers item : attributes.objects(member)) {
            for (String tags : List.of("tag_operations", "tags")) {
                if (item.get(tags) != null) {
                    throw item.invalid(tags, "is not a member of this request; a batch update changes tags");
                }
            }
        }
        return read(attributes, member, new HashSet<>());
    }

    /**
     * Reads the changes of a member; messages name the index of the record.
     *
     * @param ids those that other records of the request have; the ids that are read are added
     */
    static List<RecordUpdate> read(JsonMembers attributes, String member, Set<String> ids) {
        List<RecordUpdate> updates = new ArrayList<>();
        for (JsonMembers item : attributes.objects(member)) {
            String id = item.requiredText("id");
            if (!ids.add(id)) {
                throw item.invalid("id", "\"" + id + "\" occurs twice");
            }
            updates.add(new RecordUpdate(id, item.get("input"), item.get("expected_output"), item.object("metadata"),
                    TagOperations.read(item)));
        }
        return updates;
    }
}
