package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * Selects the records of a listing.
 *
 * @param version the dataset version to read, at least 1; null for the version that is current when the listing starts
 * @param tags labels of the form {@code key:value}; a record with any of them is listed; empty for all records
 */
public record RecordQuery(Long version, List<String> tags) {

    public RecordQuery {
        if (version != null && version < 1) {
            throw new IllegalArgumentException("The dataset version to list must be at least 1, but was " + version
                    + "; leave it out to list the current version");
        }
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** All records of the current version. */
    public static RecordQuery all() {
        return new RecordQuery(null, null);
    }

    public static RecordQuery version(long version) {
        return new RecordQuery(version, null);
    }

    public static RecordQuery tagged(String... tags) {
        return new RecordQuery(null, List.of(tags));
    }

    public RecordQuery atVersion(long version) {
        return new RecordQuery(version, tags);
    }

    /** Also lists records with these tags. */
    public RecordQuery orTagged(String... more) {
        return new RecordQuery(version, Stream.concat(tags.stream(), Stream.of(more)).toList());
    }
}
