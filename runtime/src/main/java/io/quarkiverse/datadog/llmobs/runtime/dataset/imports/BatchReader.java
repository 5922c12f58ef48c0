package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import io.quarkiverse.datadog.llmobs.dataset.imports.RecordRange;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.text.VisibleText;

/**
 * Reads records and collects them into batches within the limits, without those that are already confirmed.
 */
final class BatchReader implements AutoCloseable {

    private final RecordSource source;
    private final ToLongFunction<NewRecord> length;
    private final int batchSize;
    private final int batchBytes;
    private final Iterator<RecordRange> confirmed;
    private RecordRange confirmedNext;
    /** The number of the record that was read last. */
    private long number;
    /** Read, but not in a batch yet; null when there is none. */
    private NewRecord ahead;
    private long aheadBytes;

    /** @param length the length of a record as JSON; throws an IllegalArgumentException when JSON cannot express it */
    BatchReader(RecordSource source, ImportPlan plan, ToLongFunction<NewRecord> length) {
        this.source = source;
        this.length = length;
        this.batchSize = plan.batchSize();
        this.batchBytes = plan.batchBytes();
        this.confirmed = plan.checkpoint().confirmed().iterator();
        this.confirmedNext = nextConfirmed();
    }

    /** Returns the next batch, or null after the last one. */
    Batch next() {
        if (ahead == null) {
            read();
        }
        if (ahead == null) {
            return null;
        }
        long first = number;
        long last = number;
        long bytes = 0;
        Map<String, String> places = new HashMap<>();
        List<NewRecord> records = new ArrayList<>(Math.min(batchSize, 1000));
        do {
            last = number;
            bytes += aheadBytes;
            requireUniqueId(places);
            records.add(ahead);
            ahead = null;
        } while (records.size() < batchSize && nextJoins(last, bytes));
        return new Batch(new RecordRange(first, last), records, bytes);
    }

    /** @param places the places of the records in the batch, by their ids */
    private void requireUniqueId(Map<String, String> places) {
        String first = ahead.id() == null ? null : places.putIfAbsent(ahead.id(), source.place());
        if (first != null) {
            throw new IllegalArgumentException(source.place() + ": the record id \"" + VisibleText.of(ahead.id(), 100)
                    + "\" is also that of " + first + "; give each record an id of its own or none");
        }
    }

    private boolean nextJoins(long last, long bytes) {
        read();
        return ahead != null && number == last + 1 && bytes + aheadBytes <= batchBytes;
    }

    private void read() {
        ahead = null;
        NewRecord record = source.next();
        while (record != null && isConfirmed(++number)) {
            record = source.next();
        }
        if (record != null) {
            aheadBytes = lengthOf(record);
            ahead = record;
        }
    }

    private boolean isConfirmed(long number) {
        while (confirmedNext != null && confirmedNext.last() < number) {
            confirmedNext = nextConfirmed();
        }
        return confirmedNext != null && confirmedNext.first() <= number;
    }

    private RecordRange nextConfirmed() {
        return confirmed.hasNext() ? confirmed.next() : null;
    }

    private long lengthOf(NewRecord record) {
        try {
            return length.applyAsLong(record);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(source.place() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
