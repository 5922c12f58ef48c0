package io.quarkiverse.datadog.llmobs.evaluation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The response of the intake to a request that it has accepted.
 *
 * @param id the id that the intake has given the request; null when its response had no body
 * @param metrics what was accepted, with ids; empty when the response does not repeat it. Never null
 * @param other members that this version does not know, never null
 */
public record AcceptedBatch(String id, List<AcceptedMetric> metrics, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public AcceptedBatch {
        metrics = Values.copyOrEmpty(metrics);
        other = Values.copyOrEmpty(other);
    }
}
