package io.quarkiverse.datadog.llmobs.dataset;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A version of a dataset that is in use.
 *
 * @param id the id of the version
 * @param datasetId the dataset it belongs to
 * @param versionNumber the number that queries and exports name it by
 * @param lastUsed when it was last referenced; null when it never was
 * @param other members that this version does not know, never null
 */
public record DatasetVersion(String id, String datasetId, Long versionNumber, Instant lastUsed,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public DatasetVersion {
        other = Values.copyOrEmpty(other);
    }
}
