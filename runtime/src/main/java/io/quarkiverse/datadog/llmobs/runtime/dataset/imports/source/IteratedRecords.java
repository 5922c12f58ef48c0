package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.Iterator;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Iterates over records of the application.
 */
final class IteratedRecords implements RecordSource {

    private final Iterator<NewRecord> records;
    private long number;

    IteratedRecords(Iterable<NewRecord> records) {
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
