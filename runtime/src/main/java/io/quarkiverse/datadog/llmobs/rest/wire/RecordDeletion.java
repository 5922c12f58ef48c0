package io.quarkiverse.datadog.llmobs.rest.wire;

import java.util.List;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The attributes of a request that deletes records of a dataset.
 *
 * @param recordIds the records to delete
 */
public record RecordDeletion(List<String> recordIds) {

    public RecordDeletion {
        recordIds = Values.copy(recordIds);
    }
}
