package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;

/**
 * A record that a caller appends.
 */
public record RecordForm(String id, Object input, Object expectedOutput, Map<String, Object> metadata, List<String> tags) {

    public NewRecord creation() {
        return new NewRecord(id, input, expectedOutput, metadata, tags);
    }
}
