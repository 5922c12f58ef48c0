package io.quarkiverse.datadog.llmobs.emulator.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.json.JsonMembers;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordBatch;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordLog;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordUpdate;
import io.quarkiverse.datadog.llmobs.emulator.store.TagOperations;

/**
 * Reads and checks batches.
 */
final class BatchRequest {

    private BatchRequest() {
    }

    /** Reads the attributes of a batch update. */
    static RecordBatch read(JsonMembers attributes) {
        if (!attributes.texts("tags").isEmpty()) {
            throw attributes.invalid("tags", "is not emulated: nothing says what the tags of a batch do");
        }
        Set<String> ids = new HashSet<>();
        List<NewRecord> inserts = NewRecords.read(attributes, "insert_records",
                record -> TagOperations.read(record).appliedTo(record.texts("tags")), ids);
        List<RecordUpdate> updates = RecordUpdates.read(attributes, "update_records", ids);
        List<String> deletes = attributes.texts("delete_records");
        deletes.stream().filter(id -> !ids.add(id)).findFirst().ifPresent(id -> {
            throw attributes.invalid("delete_records", "has the id \"" + id + "\", which occurs twice");
        });
        if (ids.isEmpty() && inserts.isEmpty()) {
            throw new InvalidJsonException(attributes.place() + " has no record to insert, update or delete");
        }
        return new RecordBatch(inserts, updates, deletes, attributes.flag("deduplicate", true),
                attributes.flag("create_new_version", true));
    }

    /** Rejects a batch that these records do not allow. */
    static void check(RecordBatch batch, RecordLog records) {
        if (!batch.makesVersion() && records.version() == 0) {
            throw ApiException.badRequest("create_new_version is false, but the dataset has no version yet");
        }
        batch.inserts().stream().filter(records::changesGenerated).findFirst().ifPresent(record -> {
            throw ApiException.badRequest("record " + record.id() + " is generated and cannot be replaced");
        });
        Stream.concat(batch.updates().stream().map(RecordUpdate::id), batch.deletes().stream()).forEach(id -> {
            if (records.hasGenerated(id)) {
                throw ApiException.badRequest("record " + id + " is generated and can be neither updated nor deleted");
            }
            if (!records.has(id)) {
                throw ApiException.unknown("record with id '" + id + "'");
            }
        });
    }
}
