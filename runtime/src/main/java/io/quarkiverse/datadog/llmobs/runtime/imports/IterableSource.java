package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.Iterator;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Records of the application.
 */
final class IterableSource implements RecordSource {

    private final Iterator<NewRecord> records;
    private long number;

    IterableSource(Iterable<NewRecord> records) {
        this.records = records.iterator();
    }

    @Override
    public NewRecord next() {
        if (!records.hasNext()) {
            return null;
        }
        number++;
        NewRecord record = records.next();
        if (record == null) {
            throw new IllegalArgumentException(place() + " is null");
        }
        return record;
    }

    @Override
    public String place() {
        return "record " + number;
    }
}
