package io.quarkiverse.datadog.llmobs.runtime.imports;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * A record while it is read.
 */
final class RecordParts {

    static final List<String> NAMES = List.of("id", "input", "expected_output", "metadata", "tags");

    String id;
    Object input;
    Object expectedOutput;
    Map<String, Object> metadata;
    List<String> tags;

    /**
     * @param place where it stands
     * @throws IllegalArgumentException when it is none; it names the place
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
