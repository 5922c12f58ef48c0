package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;

/**
 * A source of records whose inputs are their numbers. Counts the records that were read and the calls of close.
 */
final class NumberedRecords implements RecordSource {

    /** Called before the record with the number is returned. */
    final Map<Integer, Runnable> before = new TreeMap<>();
    volatile int read;
    volatile int closed;
    private final int count;

    NumberedRecords(int count) {
        this.count = count;
    }

    @Override
    public NewRecord next() {
        before.getOrDefault(read + 1, () -> {
        }).run();
        return read == count ? null : NewRecord.of(++read);
    }

    @Override
    public String place() {
        return "line " + read;
    }

    @Override
    public void close() {
        closed++;
    }
}
