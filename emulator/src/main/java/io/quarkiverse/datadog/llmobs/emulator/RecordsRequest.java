package io.quarkiverse.datadog.llmobs.emulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The records of a request or a seed, checked one by one.
 */
final class RecordsRequest {

    private RecordsRequest() {
    }

    /** Reads {@code records}; complaints name the index of the record. */
    static List<NewRecord> read(Attributes attributes) {
        List<NewRecord> records = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : attributes.items("records")) {
            String place = attributes.place() + ".records[" + records.size() + "]";
            if (!item.isObject()) {
                throw ApiFailure.badRequest(place + " is not an object");
            }
            NewRecord record = one(new Attributes(item, place));
            if (record.id() != null && !ids.add(record.id())) {
                throw ApiFailure.badRequest(place + ".id \"" + record.id() + "\" occurs twice");
            }
            records.add(record);
        }
        return records;
    }

    private static NewRecord one(Attributes record) {
        String id = record.text("id");
        if (id != null && id.isBlank()) {
            throw record.wrong("id", "is blank");
        }
        return NewRecord.of(id, record.required("input"), record.get("expected_output"), record.object("metadata"),
                tags(record));
    }

    private static List<String> tags(Attributes record) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : record.items("tags")) {
            if (!tag.isTextual()) {
                throw record.wrong("tags", "has an item that is not a string");
            }
            tags.add(tag.textValue());
        }
        return tags;
    }
}
