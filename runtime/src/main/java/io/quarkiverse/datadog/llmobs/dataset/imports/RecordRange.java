package io.quarkiverse.datadog.llmobs.dataset.imports;

import java.io.Serializable;

/**
 * Consecutive records of the input of an import.
 *
 * @param first the number of the first one, counted from 1
 * @param last the number of the last one, not less than the first
 */
public record RecordRange(long first, long last) implements Serializable {

    public RecordRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    "Records are counted from 1 and upwards, but the range is " + first + " to " + last);
        }
    }

    /** The number of records. */
    public long size() {
        return last - first + 1;
    }

    /** Such as {@code 1001-2000}. */
    @Override
    public String toString() {
        return first == last ? Long.toString(first) : first + "-" + last;
    }
}
