package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.datadog.llmobs.emulator.json.Json;

/**
 * Changes to a record. What is null stays as it is.
 */
public record RecordUpdate(String id, JsonNode input, JsonNode expectedOutput, JsonNode metadata, TagOperations tags) {

    /** The content of the record after the changes. */
    NewRecord appliedTo(StoredRecord record) {
        List<String> before = new ArrayList<>();
        if (record.hasTags()) {
            parse(record.tags()).forEach(tag -> before.add(tag.textValue()));
        }
        return NewRecord.of(id, changed(input, record.input()), changed(expectedOutput, record.expectedOutput()),
                changed(metadata, record.metadata()), tags.appliedTo(before));
    }

    private static JsonNode changed(JsonNode change, byte[] before) {
        return change != null ? change : before.length == 0 ? null : parse(before);
    }

    private static JsonNode parse(byte[] json) {
        try {
            return Json.parse(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the emulator wrote a record that it cannot read", e);
        }
    }
}
