package io.quarkiverse.datadog.llmobs.emulator;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A dataset. Safe for use from any thread: what it shows is an immutable copy.
 */
final class Dataset implements Catalog.Item {

    /** What the API shows of a dataset at one moment. Description and metadata may be null. */
    record View(String id, String projectId, String name, String description, ObjectNode metadata, int version, long created,
            long updated) {

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
    /** How it was before its newest version; equal to the view while there is none. */
    private View previous;

    Dataset(String id, String projectId, String name, String description, ObjectNode metadata, long created,
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

    RecordLog records() {
        return records;
    }

    synchronized View view() {
        return view;
    }

    /** As of the previous version, with the name, description and metadata of today: only records have versions. */
    synchronized View previousView() {
        return previous;
    }

    /** Changes what is not null. No new version: that is for records. */
    synchronized void change(String name, String description, ObjectNode metadata, long now) {
        view = view.with(name, description, metadata, now);
        previous = previous.with(name, description, metadata, now);
    }

    /** Adds a batch, all or nothing, and answers the records that it added, replaced or met again. */
    synchronized List<StoredRecord> append(List<NewRecord> batch, boolean deduplicate, long now) {
        List<StoredRecord> answered = records.append(batch, deduplicate, now);
        if (records.version() != view.version()) {
            previous = view;
            view = view.in(records.version(), now);
        }
        return answered;
    }
}
