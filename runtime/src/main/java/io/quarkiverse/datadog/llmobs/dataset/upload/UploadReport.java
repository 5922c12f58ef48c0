package io.quarkiverse.datadog.llmobs.dataset.upload;

import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of an upload, as the service reports it.
 *
 * @param recordsCreated the number of records that the service has created; null when it does not say
 * @param duration the time from the start of the upload to the report
 * @param other members of the report that this version does not know, never null
 */
public record UploadReport(Long recordsCreated, Duration duration,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public UploadReport {
        other = Values.copyOrEmpty(other);
    }
}
