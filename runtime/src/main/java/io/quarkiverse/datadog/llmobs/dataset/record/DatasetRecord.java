package io.quarkiverse.datadog.llmobs.dataset.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Author;
import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A record of a dataset: an input, and the output that is expected for it.
 *
 * @param id the id, chosen by the caller or by the service
 * @param datasetId the dataset it belongs to
 * @param input any JSON
 * @param expectedOutput any JSON, null when there is none
 * @param metadata free-form JSON, usually an object
 * @param tags labels of the form {@code key:value}, never null; the service leaves out an empty list
 * @param version the dataset version that a write created; absent in listings
 * @param canonicalId the identity that stays the same over all versions of the record
 * @param author the user who created it
 * @param createdAt when this version of the record was created
 * @param updatedAt when it was last changed
 * @param deletedAt when it was deleted
 * @param ttl when the service will delete it
 * @param other members that this version does not know, never null
 */
public record DatasetRecord(String id, String datasetId, Object input, Object expectedOutput, Object metadata,
        List<String> tags,
        Long version, String canonicalId, Author author, Instant createdAt, Instant updatedAt, Instant deletedAt, Instant ttl,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public DatasetRecord {
        tags = Values.copyOrEmpty(tags);
        other = Values.copyOrEmpty(other);
    }
}
