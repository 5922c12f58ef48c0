package io.quarkiverse.datadog.llmobs.runtime.imports;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Records read one by one, by one thread at a time.
 */
interface RecordSource extends AutoCloseable {

    /**
     * The next record; null after the last one.
     *
     * @throws IllegalArgumentException when what comes next is no record; it names the place
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    NewRecord next();

    /** Where the record that was given last stands, for a sentence: {@code golden.csv, line 17}. */
    String place();

    /** Also after an earlier close. */
    @Override
    default void close() {
    }
}
