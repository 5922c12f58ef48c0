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
import io.quarkiverse.datadog.llmobs.emulator.store.WrittenRecord;

/**
 * Records of a dataset as JSON: flat in the published form, resources in the recorded one.
 */
public record RecordFormat(String datasetId) implements ResourceFormat<StoredRecord> {

    /** The {@code data} of the response to a write. The published form has no place for deleted records. */
    ArrayNode written(List<WrittenRecord> records, Profile profile) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode(records.size());
        if (profile == Profile.LIVE) {
            // a deleted record comes from the database
            records.forEach(written -> items.add(
                    live(written, written.deleted() == null ? ResponseKind.CHANGED : ResponseKind.FOUND)));
            return items;
        }
        records.stream().filter(written -> written.deleted() == null)
                .forEach(written -> items.add(published(written.record(), ResponseKind.CHANGED)));
        return JsonNodeFactory.instance.arrayNode().add(Json.object().set("records", items));
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
        return live(new WrittenRecord(record, null), kind);
    }

    private ObjectNode live(WrittenRecord written, ResponseKind kind) {
        StoredRecord record = written.record();
        ObjectNode attributes = Json.object();
        attributes.set("author", JsonApi.author());
        attributes.put("canonical_id", record.canonicalId().toString());
        attributes.put("created_at", kind.timestamp(record.created()));
        attributes.put("dataset_id", datasetId);
        if (written.deleted() != null) {
            attributes.put("deleted_at", kind.timestamp(written.deleted()));
        }
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
        attributes.put("ttl", kind.timestamp(written.deleted() == null ? Timestamps.endOfRecord(record.created())
                : Timestamps.endOfDeletedRecord(written.deleted())));
        attributes.put("updated_at", kind.timestamp(record.updated()));
        if (kind != ResponseKind.LISTED) {
            attributes.put("version", written.version());
        }
        return JsonApi.resource(record.id(), "datasets", attributes);
    }
}
