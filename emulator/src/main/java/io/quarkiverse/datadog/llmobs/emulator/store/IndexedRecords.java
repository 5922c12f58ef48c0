package io.quarkiverse.datadog.llmobs.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Records in order of their first version, found by id and by content. Positions never change: a record that later versions do
 * not have keeps its position. Not safe for use by several threads.
 */
final class IndexedRecords {

    private final List<StoredRecord> records = new ArrayList<>();
    private final HashIndex byId = new HashIndex(i -> records.get(i).idHash());
    private final HashIndex byContent = new HashIndex(i -> records.get(i).digest().hash());

    int size() {
        return records.size();
    }

    StoredRecord get(int position) {
        return records.get(position);
    }

    List<StoredRecord> all() {
        return records;
    }

    /** Replaces a record by another state of itself, with the same id and content. */
    void set(int position, StoredRecord record) {
        records.set(position, record);
    }

    void add(StoredRecord record) {
        records.add(record);
        byId.add(record.idHash(), records.size() - 1);
        byContent.add(record.digest().hash(), records.size() - 1);
    }

    /** The position of the current record with this id, -1 if there is none. The id may be null. */
    int current(String id) {
        return id == null ? -1 : find(id, StoredRecord::isCurrent);
    }

    /** Whether a record has this id, be it current or not. */
    boolean has(String id) {
        return find(id, record -> true) >= 0;
    }

    private int find(String id, Predicate<StoredRecord> isWanted) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return byId.find(HashIndex.hash(bytes, bytes.length),
                i -> records.get(i).hasId(bytes) && isWanted.test(records.get(i)));
    }

    /** Whether a current record has this content. */
    boolean hasCurrent(ContentDigest content) {
        return byContent.find(content.hash(),
                i -> records.get(i).isCurrent() && records.get(i).digest().equals(content)) >= 0;
    }

    /** The position behind the records whose first version is this one or an earlier one. */
    int end(int version) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (records.get(middle).added() <= version) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
