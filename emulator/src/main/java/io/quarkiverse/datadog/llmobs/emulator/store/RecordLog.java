package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The records of a dataset in all its versions: generated ones first, all or none of which a version has, then those that were
 * added, in order of their version. A record that a later version does not have any more stays in the log, with that version
 * as its end, so positions never change and a walk can continue from one. Safe for use from any thread.
 */
public final class RecordLog {

    private final GeneratedRecords generated;
    private final long created;
    private final List<StoredRecord> log = new ArrayList<>();
    private final HashIndex byId = new HashIndex(i -> log.get(i).idHash());
    private final HashIndex byContent = new HashIndex(i -> log.get(i).digest().hash());
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

    /** Whether a record has the id of a generated one of the current version, and other content. */
    public synchronized boolean changesGenerated(NewRecord record) {
        return hasGenerated(version) && generated.isChangedBy(record);
    }

    /** A log of another dataset, whose first version has the records of the current version. */
    public synchronized RecordLog copy(long now) {
        RecordLog copy = new RecordLog(hasGenerated(version) ? generated : GeneratedRecords.NONE, now);
        log.stream().filter(StoredRecord::isCurrent).forEach(record -> copy.add(record.addedIn(1, UUID.randomUUID(), now)));
        copy.version = copy.log.isEmpty() ? copy.version : 1;
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
                add(record.addedIn(next, record.canonicalId(), now));
            }
        }
        version = next;
    }

    /**
     * Adds a batch in a new version. A known id with the same content only gets a new update time, with other
     * content it is replaced; unknown content is added; known content is skipped if {@code deduplicate}.
     *
     * @param batch no record that {@linkplain #changesGenerated changes a generated one}
     * @return what was added, replaced or touched, in the order of the batch
     */
    public synchronized List<StoredRecord> append(List<NewRecord> batch, boolean deduplicate, long now) {
        int next = version + 1;
        List<StoredRecord> result = new ArrayList<>(batch.size());
        List<StoredRecord> added = new ArrayList<>(batch.size());
        Set<ContentDigest> inBatch = new HashSet<>();
        for (NewRecord candidate : batch) {
            int known = find(candidate.id());
            long index = hasGenerated(version) ? generated.indexOf(candidate.id()) : -1;
            StoredRecord record;
            if (index >= 0) {
                record = generated.record(index, created).touchedAt(now);
            } else if (known >= 0 && log.get(known).digest().equals(candidate.digest())) {
                record = log.get(known).touchedAt(now);
                log.set(known, record);
            } else if (known >= 0) {
                StoredRecord old = log.get(known);
                log.set(known, old.endedIn(next));
                record = StoredRecord.of(candidate.id(), candidate, old.canonicalId(), now, next);
                added.add(record);
            } else if (deduplicate && (inBatch.contains(candidate.digest()) || isKnown(candidate))) {
                continue;
            } else {
                String id = candidate.id() == null ? UUID.randomUUID().toString() : candidate.id();
                record = StoredRecord.of(id, candidate, UUID.randomUUID(), now, next);
                added.add(record);
            }
            inBatch.add(candidate.digest());
            result.add(record);
        }
        store(added);
        return result;
    }

    private int find(String id) {
        if (id == null) {
            return -1;
        }
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return byId.find(HashIndex.hash(bytes, bytes.length), i -> log.get(i).isCurrent() && log.get(i).hasId(bytes));
    }

    private boolean isKnown(NewRecord candidate) {
        ContentDigest digest = candidate.digest();
        return byContent.find(digest.hash(), i -> log.get(i).isCurrent() && log.get(i).digest().equals(digest)) >= 0
                || hasGenerated(version) && generated.find(candidate) >= 0;
    }

    /**
     * Stores the records at even positions of a batch before the others: as in the live service, a list has neither the order
     * of insertion nor its reverse.
     */
    private void store(List<StoredRecord> added) {
        for (int start = 0; start < 2; start++) {
            for (int i = start; i < added.size(); i += 2) {
                add(added.get(i));
            }
        }
        if (!added.isEmpty()) {
            version++;
        }
    }

    private void add(StoredRecord record) {
        log.add(record);
        byId.add(record.idHash(), log.size() - 1);
        byContent.add(record.digest().hash(), log.size() - 1);
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
        int end = (int) (end(ofVersion) - (ofVersion == 0 ? 0 : generated.count()));
        int to = Math.min(end, from + limit);
        List<StoredRecord> records = log.subList(Math.min(from, to), to).stream().filter(r -> r.isIn(ofVersion)).toList();
        return new Slice<>(records, to == end ? Slice.END : to);
    }

    private StoredRecord at(long position) {
        return position < generated.count() ? generated.record(position, created)
                : log.get((int) (position - generated.count()));
    }

    /** Where the records of later versions begin. */
    private long end(int ofVersion) {
        if (ofVersion == 0) {
            return 0;
        }
        int low = 0;
        int high = log.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (log.get(middle).added() <= ofVersion) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return generated.count() + low;
    }
}
