package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;

/**
 * Reads and checks the records of a request or a seed.
 */
public final class NewRecords {

    private NewRecords() {
    }

    /** Reads {@code records}; messages name the index of the record. */
    public static List<NewRecord> read(JsonMembers attributes) {
        return read(attributes, "records", record -> record.texts("tags"), new HashSet<>());
    }

    /**
     * The same for records of another member.
     *
     * @param tags reads the tags of a record
     * @param ids those that other records of the request have; the ids that are read are added
     */
    static List<NewRecord> read(JsonMembers attributes, String member, Function<JsonMembers, List<String>> tags,
            Set<String> ids) {
        List<NewRecord> records = new ArrayList<>();
        for (JsonMembers item : attributes.objects(member)) {
            String id = item.text("id");
            if (id != null && id.isBlank()) {
                throw item.invalid("id", "is blank");
            }
            if (id != null && !ids.add(id)) {
                throw item.invalid("id", "\"" + id + "\" occurs twice");
            }
            records.add(NewRecord.of(id, item.required("input"), item.get("expected_output"), item.object("metadata"),
                    tags.apply(item)));
        }
        return records;
    }
}
