package io.quarkiverse.datadog.llmobs.emulator.store;

/**
 * A record after a batch.
 *
 * @param deleted when the batch deleted it; null if it is current
 */
public record WrittenRecord(StoredRecord record, Long deleted) {

    /** The version that the batch made or changed. A record that was there as it is now has that of its own. */
    public int version() {
        return deleted == null ? record.added() : record.end();
    }
}
