package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
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
        List<NewRecord> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : attributes.items("records")) {
            String place = attributes.place() + ".records[" + records.size() + "]";
            if (!item.isObject()) {
                throw new InvalidJsonException(place + " is not an object");
            }
            NewRecord record = one(new JsonMembers(item, place));
            if (record.id() != null && !ids.add(record.id())) {
                throw new InvalidJsonException(place + ".id \"" + record.id() + "\" occurs twice");
            }
            records.add(record);
        }
        return records;
    }

    private static NewRecord one(JsonMembers record) {
        String id = record.text("id");
        if (id != null && id.isBlank()) {
            throw record.invalid("id", "is blank");
        }
        return NewRecord.of(id, record.required("input"), record.get("expected_output"), record.object("metadata"),
                record.texts("tags"));
    }
}
