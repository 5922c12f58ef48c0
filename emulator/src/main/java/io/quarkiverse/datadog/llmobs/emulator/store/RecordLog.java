package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The records of a dataset in all its versions: generated ones first, all or none of which a version has, then those that were
 * added, in order of their version. A record that a later version does not have any more stays in the log, with that version
 * as its end, so positions never change and a walk can continue from one. Safe for use from any thread.
 */
public final class RecordLog {

    private final GeneratedRecords generated;
    private final long created;
    private final IndexedRecords log = new IndexedRecords();
    /** Whether versions have the generated records, by the first version for which it is so. */
    private final NavigableMap<Integer, Boolean> hasGenerated = new TreeMap<>();
    private int version;

    public RecordLog(GeneratedRecords generated, long created) {
        this.generated = generated;
        this.created = created;
        this.version = generated.count() > 0 ? 1 : 0;
        hasGenerated.put(0, false);
        hasGenerated.put(1, true);
    }

    public synchronized int version() {
        return version;
    }

    public GeneratedRecords generated() {
        return generated;
    }

    /** Whether a version has the generated records. */
    public synchronized boolean hasGenerated(int ofVersion) {
        return hasGenerated.floorEntry(ofVersion).getValue();
    }

    /** The generated records of the current version. */
    private GeneratedRecords currentGenerated() {
        return hasGenerated(version) ? generated : GeneratedRecords.NONE;
    }

    /** Whether a record has the id of a generated one of the current version, and other content. */
    public synchronized boolean changesGenerated(NewRecord record) {
        return currentGenerated().isChangedBy(record);
    }

    /** A log of another dataset, whose first version has the records of the current version. */
    public synchronized RecordLog copy(long now) {
        RecordLog copy = new RecordLog(currentGenerated(), now);
        log.all().stream().filter(StoredRecord::isCurrent)
                .forEach(record -> copy.log.add(record.addedIn(1, UUID.randomUUID(), now)));
        copy.version = copy.log.size() == 0 ? copy.version : 1;
        return copy;
    }

    /** Adds a version with the records of another version. */
    public synchronized void restore(int ofVersion, long now) {
        int next = version + 1;
        hasGenerated.put(next, hasGenerated(ofVersion));
        int known = log.size();
        for (int i = 0; i < known; i++) {
            StoredRecord record = log.get(i);
            if (record.isCurrent() && !record.isIn(ofVersion)) {
                log.set(i, record.endedIn(next));
            } else if (!record.isCurrent() && record.isIn(ofVersion)) {
                log.add(record.addedIn(next, record.canonicalId(), now));
            }
        }
        version = next;
    }

    /** The inputs of the current version, as JSON, without those of generated records. */
    public synchronized Set<String> currentInputs() {
        return log.all().stream().filter(StoredRecord::isCurrent)
                .map(record -> new String(record.input(), StandardCharsets.UTF_8)).collect(Collectors.toSet());
    }

    /** Whether the current version has a record with this id that is not a generated one. */
    public synchronized boolean has(String id) {
        return log.current(id) >= 0;
    }

    /** Whether the current version has a generated record with this id. */
    public synchronized boolean hasGenerated(String id) {
        return currentGenerated().hasId(id);
    }

    /** Whether the current version has no record with this id, and an earlier one has. */
    public synchronized boolean isDeleted(String id) {
        return !has(id) && !hasGenerated(id) && (log.has(id) || generated.hasId(id));
    }

    /**
     * Writes a batch. Inserted with a known id, the same content only gets a new update time, and other content replaces the
     * known one; unknown content is added; known content is skipped if the batch says so. An update that changes nothing is
     * skipped.
     *
     * @param batch inserts no record that {@linkplain #changesGenerated changes a generated one}, and updates and deletes
     *        records that this log {@linkplain #has has}
     * @return what was added, replaced, touched or deleted, in the order of the batch
     */
    public synchronized List<WrittenRecord> write(RecordBatch batch, long now) {
        int changed = batch.makesVersion() ? version + 1 : version;
        BatchWriter writer = new BatchWriter(log, currentGenerated(), created, changed, now);
        List<WrittenRecord> written = writer.write(batch);
        version = writer.hasChanged() ? changed : version;
        return written;
    }

    /** The records of a version below a position that pass a filter, newest first. */
    public synchronized Slice<StoredRecord> page(int ofVersion, Predicate<StoredRecord> filter, long before, int limit) {
        List<StoredRecord> page = new ArrayList<>();
        long first = hasGenerated(ofVersion) ? 0 : generated.count();
        for (long position = Math.min(before, end(ofVersion)) - 1; position >= first; position--) {
            StoredRecord record = at(position);
            if (record.isIn(ofVersion) && filter.test(record)) {
                if (page.size() == limit) {
                    return new Slice<>(page, position + 1);
                }
                page.add(record);
            }
        }
        return new Slice<>(page, Slice.END);
    }

    /** The added records of a version from an index on, oldest first; at most {@code limit} are looked at. */
    public synchronized Slice<StoredRecord> added(int ofVersion, int from, int limit) {
        int end = ofVersion == 0 ? 0 : log.end(ofVersion);
        int to = Math.min(end, from + limit);
        List<StoredRecord> records = log.all().subList(Math.min(from, to), to).stream().filter(r -> r.isIn(ofVersion)).toList();
        return new Slice<>(records, to == end ? Slice.END : to);
    }

    private StoredRecord at(long position) {
        return position < generated.count() ? generated.record(position, created)
                : log.get((int) (position - generated.count()));
    }

    /** Where the records of later versions begin. */
    private long end(int ofVersion) {
        return ofVersion == 0 ? 0 : generated.count() + log.end(ofVersion);
    }
}
