package io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * Collects the members of a record while it is read.
 */
final class RecordParts {

    static final List<String> NAMES = List.of("id", "input", "expected_output", "metadata", "tags");

    String id;
    Object input;
    Object expectedOutput;
    Map<String, Object> metadata;
    List<String> tags;

    /**
     * Creates the record.
     *
     * @param place the place of the record, for messages
     * @throws IllegalArgumentException when it is not a valid record; the message names the place
     */
    NewRecord record(String place) {
        if (input == null) {
            throw new IllegalArgumentException(place + ": the input is missing; an empty text is written \"\"");
        }
        try {
            return new NewRecord(id, input, expectedOutput, metadata, tags);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }
}
