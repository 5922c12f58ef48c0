package io.quarkiverse.datadog.llmobs.dataset.record;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A record to append to a dataset.
 *
 * @param id an id chosen by the caller, not blank; null lets the service choose one
 * @param input any JSON, not null
 * @param expectedOutput any JSON; null leaves it out
 * @param metadata free-form JSON object; null leaves it out
 * @param tags labels of the form {@code key:value}; null leaves them out
 */
public record NewRecord(String id, Object input, Object expectedOutput, Map<String, Object> metadata, List<String> tags) {

    public NewRecord {
        if (id != null) {
            Values.required("The id of a record", id);
        }
        if (input == null) {
            throw new IllegalArgumentException("The input of a record must not be null");
        }
        metadata = Values.copy(metadata);
        tags = Values.copy(tags);
    }

    public static NewRecord of(Object input) {
        return new NewRecord(null, input, null, null, null);
    }

    public static NewRecord of(Object input, Object expectedOutput) {
        return new NewRecord(null, input, expectedOutput, null, null);
    }

    public NewRecord withId(String id) {
        return new NewRecord(id, input, expectedOutput, metadata, tags);
    }

    public NewRecord withExpectedOutput(Object expectedOutput) {
        return new NewRecord(id, input, expectedOutput, metadata, tags);
    }

    public NewRecord withMetadata(Map<String, Object> metadata) {
        return new NewRecord(id, input, expectedOutput, metadata, tags);
    }

    public NewRecord withTags(List<String> tags) {
        return new NewRecord(id, input, expectedOutput, metadata, tags);
    }

    public NewRecord withTags(String... tags) {
        return new NewRecord(id, input, expectedOutput, metadata, List.of(tags));
    }
}
