package io.quarkiverse.datadog.llmobs.it.benchmark.imports;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * The records to import, all different and about 200 bytes each.
 */
final class ImportRecords {

    private ImportRecords() {
    }

    static NewRecord record(int number) {
        return new NewRecord("record-" + number,
                Map.of("question",
                        "How many eggs does farm no. " + number + " sell a day, if it has \"" + number % 97 + "\" hens?"),
                "They sell " + number % 89 + ", and keep the rest.", Map.of("difficulty", number % 5), List.of("split:train"));
    }

    /** A range of records, created on access. */
    static List<NewRecord> from(int first, int size) {
        return new AbstractList<>() {
            @Override
            public NewRecord get(int index) {
                return record(first + index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
