package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Writes one batch to the records of a log.
 */
final class BatchWriter {

    private final IndexedRecords records;
    private final GeneratedRecords generated;
    private final long created;
    private final int version;
    private final long now;
    private final List<StoredRecord> added = new ArrayList<>();
    private final Set<ContentDigest> inserted = new HashSet<>();
    private boolean hasDeleted;

    /**
     * @param generated those of the current version
     * @param created when they were created
     * @param version the version that the batch makes or changes
     */
    BatchWriter(IndexedRecords records, GeneratedRecords generated, long created, int version, long now) {
        this.records = records;
        this.generated = generated;
        this.created = created;
        this.version = version;
        this.now = now;
    }

    /** Writes the batch and returns what it added, replaced, touched or deleted, in its order. */
    List<WrittenRecord> write(RecordBatch batch) {
        List<WrittenRecord> written = new ArrayList<>();
        for (NewRecord candidate : batch.inserts()) {
            if (!isSkipped(candidate, batch.deduplicate())) {
                written.add(new WrittenRecord(insert(candidate), null));
                inserted.add(candidate.digest());
            }
        }
        for (RecordUpdate update : batch.updates()) {
            int position = records.current(update.id());
            NewRecord content = update.appliedTo(records.get(position));
            if (!content.digest().equals(records.get(position).digest())) {
                written.add(new WrittenRecord(replace(position, content), null));
            }
        }
        for (String id : batch.deletes()) {
            written.add(new WrittenRecord(delete(records.current(id)), now));
        }
        store();
        return written;
    }

    /** Whether the records are others than before. */
    boolean hasChanged() {
        return !added.isEmpty() || hasDeleted;
    }

    private boolean isSkipped(NewRecord candidate, boolean deduplicate) {
        boolean isNew = records.current(candidate.id()) < 0 && generated.indexOf(candidate.id()) < 0;
        return isNew && deduplicate && (inserted.contains(candidate.digest()) || records.hasCurrent(candidate.digest())
                || generated.find(candidate) >= 0);
    }

    private StoredRecord insert(NewRecord candidate) {
        long index = generated.indexOf(candidate.id());
        if (index >= 0) {
            return generated.record(index, created).touchedAt(now);
        }
        int known = records.current(candidate.id());
        if (known >= 0) {
            return records.get(known).digest().equals(candidate.digest()) ? touch(known) : replace(known, candidate);
        }
        String id = candidate.id() == null ? UUID.randomUUID().toString() : candidate.id();
        return add(StoredRecord.of(id, candidate, UUID.randomUUID(), now, version));
    }

    private StoredRecord touch(int position) {
        StoredRecord touched = records.get(position).touchedAt(now);
        records.set(position, touched);
        return touched;
    }

    private StoredRecord replace(int position, NewRecord content) {
        StoredRecord old = records.get(position);
        records.set(position, old.endedIn(version));
        return add(StoredRecord.of(old.id(), content, old.canonicalId(), now, version));
    }

    private StoredRecord delete(int position) {
        StoredRecord ended = records.get(position).endedIn(version);
        records.set(position, ended);
        hasDeleted = true;
        return ended;
    }

    private StoredRecord add(StoredRecord record) {
        added.add(record);
        return record;
    }

    /**
     * Stores the records at even positions of the batch before the others: as in the live service, a list has neither the order
     * of insertion nor its reverse.
     */
    private void store() {
        for (int start = 0; start < 2; start++) {
            for (int i = start; i < added.size(); i += 2) {
                records.add(added.get(i));
            }
        }
    }
}
