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
    }

    private final RecordLog records;
    private View view;

    Dataset(String id, String projectId, String name, String description, ObjectNode metadata, long created,
            GeneratedRecords generated) {
        records = new RecordLog(generated, created);
        view = new View(id, projectId, name, description, metadata, records.version(), created, created);
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

    /** Changes what is not null. No new version: that is for records. */
    synchronized void change(String name, String description, ObjectNode metadata, long now) {
        view = new View(view.id(), view.projectId(), name == null ? view.name() : name,
                description == null ? view.description() : description, metadata == null ? view.metadata() : metadata,
                view.version(), view.created(), now);
    }

    /** Adds a batch, all or nothing, and answers the records that it added, replaced or met again. */
    synchronized List<StoredRecord> append(List<NewRecord> batch, boolean deduplicate, long now) {
        List<StoredRecord> answered = records.append(batch, deduplicate, now);
        if (records.version() != view.version()) {
            view = new View(view.id(), view.projectId(), view.name(), view.description(), view.metadata(), records.version(),
                    view.created(), now);
        }
        return answered;
    }
}
