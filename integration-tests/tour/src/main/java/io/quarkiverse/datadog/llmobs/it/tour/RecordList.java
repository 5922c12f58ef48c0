package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Collects the records of a file. Each has a unique id, by which it is found in the export.
 */
final class RecordList {

    private final String title;
    private final List<NewRecord> records = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    RecordList(String title) {
        this.title = title;
    }

    /**
     * Adds a record, with an id if it has none.
     *
     * @throws IllegalArgumentException if an earlier record has this id
     */
    void add(long line, NewRecord record) {
        NewRecord named = record.id() != null ? record
                : record.withId(String.format(Locale.ROOT, "%s-%06d", title, records.size() + 1));
        Long earlier = lines.putIfAbsent(named.id(), line);
        if (earlier != null) {
            throw new IllegalArgumentException("the id \"" + named.id() + "\" is also in line " + earlier
                    + "; change one of them, or omit it to get a generated id");
        }
        records.add(named);
    }

    List<NewRecord> all() {
        return records;
    }
}
