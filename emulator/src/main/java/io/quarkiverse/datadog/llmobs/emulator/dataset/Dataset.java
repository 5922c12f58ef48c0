package io.quarkiverse.datadog.llmobs.emulator.dataset;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.datadog.llmobs.emulator.store.Catalog;
import io.quarkiverse.datadog.llmobs.emulator.store.GeneratedRecords;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordBatch;
import io.quarkiverse.datadog.llmobs.emulator.store.RecordLog;
import io.quarkiverse.datadog.llmobs.emulator.store.WrittenRecord;

/**
 * A dataset. Safe for use from any thread: what it shows is an immutable copy.
 */
public final class Dataset implements Catalog.Item {

    /**
     * What the API shows of a dataset at one moment. Description and metadata may be null; only a deleted one has that time.
     */
    public record View(String id, String projectId, String name, String description, ObjectNode metadata, int version,
            long created, long updated, Long deleted) implements Catalog.Item {

        View in(int newVersion, long now) {
            return new View(id, projectId, name, description, metadata, newVersion, created, now, null);
        }

        View deletedAt(long now) {
            return new View(id, projectId, name, description, metadata, version, created, updated, now);
        }

        /** Changes what is not null. */
        View with(String newName, String newDescription, ObjectNode newMetadata, long now) {
            return new View(id, projectId, newName == null ? name : newName,
                    newDescription == null ? description : newDescription, newMetadata == null ? metadata : newMetadata,
                    version, created, now, null);
        }
    }

    /** A version that an experiment has referenced. */
    public record UsedVersion(int number, long lastUsed) {
    }

    private final RecordLog records;
    private final NavigableMap<Integer, UsedVersion> used = new TreeMap<>();
    private final Draft draft = new Draft();
    private View view;
    /** The view before the newest version; equal to the view while there is no version. */
    private View previous;

    public Dataset(String id, String projectId, String name, String description, ObjectNode metadata, long created,
            GeneratedRecords generated) {
        this(id, projectId, name, description, metadata, created, new RecordLog(generated, created));
    }

    Dataset(String id, String projectId, String name, String description, ObjectNode metadata, long created,
            RecordLog records) {
        this.records = records;
        view = new View(id, projectId, name, description, metadata, records.version(), created, created, null);
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

    public Draft draft() {
        return draft;
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

    /** Writes a batch to the records, and returns those that it added, replaced, touched or deleted. */
    public synchronized List<WrittenRecord> write(RecordBatch batch, long now) {
        List<WrittenRecord> written = records.write(batch, now);
        showVersion(now);
        return written;
    }

    /** Makes a new version with the records of another version. */
    synchronized void restore(int version, long now) {
        records.restore(version, now);
        showVersion(now);
    }

    /** Notes that an experiment references a version. */
    public synchronized void use(int version, long now) {
        used.put(version, new UsedVersion(version, now));
    }

    /** The versions that experiments have referenced, newest first. */
    synchronized List<UsedVersion> usedVersions() {
        return List.copyOf(used.descendingMap().values());
    }

    private void showVersion(long now) {
        if (records.version() != view.version()) {
            previous = view;
            view = view.in(records.version(), now);
        }
    }
}
