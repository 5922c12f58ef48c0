package io.quarkiverse.datadog.llmobs.it.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Collects the records of a file, each with an id of its own: by its id a record is found again in the export.
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
     * @throws IllegalArgumentException if the id is taken
     */
    void add(long line, NewRecord record) {
        NewRecord named = record.id() != null ? record
                : record.withId(String.format(Locale.ROOT, "%s-%06d", title, records.size() + 1));
        Long earlier = lines.putIfAbsent(named.id(), line);
        if (earlier != null) {
            throw new IllegalArgumentException("the id \"" + named.id() + "\" is that of line " + earlier
                    + ", too; give one of them another id, or none and one is made");
        }
        records.add(named);
    }

    List<NewRecord> all() {
        return records;
    }
}
