package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.nio.file.Path;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;

/**
 * Records that are read one by one, by one thread at a time.
 */
public interface RecordSource extends AutoCloseable {

    /**
     * Opens a CSV file and reads its header row.
     *
     * @param textColumns the columns whose cells are read as text
     * @throws IllegalArgumentException when it is not a CSV of records; the message names the line
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    static RecordSource csv(Path file, Set<String> textColumns, JsonCells cells) {
        return new CsvRecords(TextFile.open(file), textColumns, cells);
    }

    /**
     * Opens a file of JSON objects.
     *
     * @throws IllegalArgumentException when it is another kind of file; the message names the line
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    static RecordSource jsonLines(Path file, ObjectMapper json) {
        return new JsonLinesRecords(TextFile.open(file), json);
    }

    /** Iterates over records of the application. */
    static RecordSource of(Iterable<NewRecord> records) {
        return new IteratedRecords(records);
    }

    /**
     * Returns the next record, or null after the last one.
     *
     * @throws IllegalArgumentException when it is not a valid record; the message names the place
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    NewRecord next();

    /** The place of the record that was returned last, for messages: {@code golden.csv, line 17}. */
    String place();

    /** Closes the file, if there is one. May be called more than once. */
    @Override
    default void close() {
    }
}
