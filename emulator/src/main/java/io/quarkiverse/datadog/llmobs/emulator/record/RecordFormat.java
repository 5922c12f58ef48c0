package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.Profile;
import io.quarkiverse.datadog.llmobs.emulator.json.Json;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonApi;
import io.quarkiverse.datadog.llmobs.emulator.json.ResourceFormat;
import io.quarkiverse.datadog.llmobs.emulator.json.ResponseKind;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.store.StoredRecord;

/**
 * Records of a dataset as JSON: flat in the published form, resources in the recorded one.
 */
record RecordFormat(String datasetId) implements ResourceFormat<StoredRecord> {

    /** The {@code data} of the response to an append. */
    ArrayNode appended(List<StoredRecord> records, Profile profile) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode(records.size());
        records.forEach(record -> items.add(write(record, ResponseKind.CREATED, profile)));
        return profile == Profile.LIVE ? items
                : JsonNodeFactory.instance.arrayNode().add(Json.object().set("records", items));
    }

    @Override
    public ObjectNode published(StoredRecord record, ResponseKind kind) {
        ObjectNode flat = Json.object()
                .put("id", record.id())
                .put("dataset_id", datasetId)
                .put("created_at", kind.timestamp(record.created()))
                .put("updated_at", kind.timestamp(record.updated()));
        flat.putRawValue("input", Json.raw(record.input()));
        if (record.hasExpectedOutput()) {
            flat.putRawValue("expected_output", Json.raw(record.expectedOutput()));
        } else {
            flat.putNull("expected_output");
        }
        if (record.hasMetadata()) {
            flat.putRawValue("metadata", Json.raw(record.metadata()));
        } else {
            flat.putNull("metadata");
        }
        return flat;
    }

    @Override
    public ObjectNode live(StoredRecord record, ResponseKind kind) {
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        attributes.put("canonical_id", record.canonicalId().toString());
        attributes.put("created_at", kind.timestamp(record.created()));
        attributes.put("dataset_id", datasetId);
        if (record.hasExpectedOutput()) {
            attributes.putRawValue("expected_output", Json.raw(record.expectedOutput()));
        }
        attributes.putRawValue("input", Json.raw(record.input()));
        if (record.hasMetadata()) {
            attributes.putRawValue("metadata", Json.raw(record.metadata()));
        }
        if (record.hasTags()) {
            attributes.putRawValue("tags", Json.raw(record.tags()));
        } else if (kind != ResponseKind.LISTED) {
            attributes.putArray("tags");
        }
        attributes.put("ttl", kind.timestamp(Timestamps.endOfRecord(record.created())));
        attributes.put("updated_at", kind.timestamp(record.updated()));
        if (kind != ResponseKind.LISTED) {
            attributes.put("version", record.added());
        }
        return JsonApi.resource(record.id(), "datasets", attributes);
    }
}
