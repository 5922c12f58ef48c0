package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.GeneratedRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.NewRecord;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordLog;
import io.quarkiverse.datadog.llmobs.emulator.store.StoredRecord;

/**
 * A dataset. Safe for use from any thread: what it shows is an immutable copy.
 */
public final class Dataset implements Catalog.Item {

    /** What the API shows of a dataset at one moment. Description and metadata may be null. */
    public record View(String id, String projectId, String name, String description, ObjectNode metadata, int version,
            long created, long updated) {

        View in(int newVersion, long now) {
            return new View(id, projectId, name, description, metadata, newVersion, created, now);
        }

        /** Changes what is not null. */
        View with(String newName, String newDescription, ObjectNode newMetadata, long now) {
            return new View(id, projectId, newName == null ? name : newName,
                    newDescription == null ? description : newDescription, newMetadata == null ? metadata : newMetadata,
                    version, created, now);
        }
    }

    private final RecordLog records;
    private View view;
    /** The view before the newest version; equal to the view while there is no version. */
    private View previous;

    public Dataset(String id, String projectId, String name, String description, ObjectNode metadata, long created,
            GeneratedRecords generated) {
        records = new RecordLog(generated, created);
        view = new View(id, projectId, name, description, metadata, records.version(), created, created);
        previous = view.in(0, created);
    }

    @Override
    public synchronized String id() {
        return view.id();
    }

    @Override
    public synchronized String name() {
        return view.name();
    }

    public RecordLog records() {
        return records;
    }

    public synchronized View view() {
        return view;
    }

    /** As of the previous version, with the current name, description and metadata, because only records have versions. */
    public synchronized View previousView() {
        return previous;
    }

    /** Changes what is not null. Only changes of records make a new version. */
    public synchronized void change(String name, String description, ObjectNode metadata, long now) {
        view = view.with(name, description, metadata, now);
        previous = previous.with(name, description, metadata, now);
    }

    /** Adds a batch, all or nothing, and returns the records that it added, replaced or found again. */
    public synchronized List<StoredRecord> append(List<NewRecord> batch, boolean deduplicate, long now) {
        List<StoredRecord> appended = records.append(batch, deduplicate, now);
        if (records.version() != view.version()) {
            previous = view;
            view = view.in(records.version(), now);
        }
        return appended;
    }
}
