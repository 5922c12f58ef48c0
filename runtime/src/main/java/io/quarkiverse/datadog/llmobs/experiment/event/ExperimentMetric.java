package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of an evaluation, as the service returns it: of a span, or of the experiment as a whole.
 *
 * @param id the id, made by the service
 * @param label the name of the evaluation
 * @param metricSource what it belongs to
 * @param evalSourceType where the evaluation came from
 * @param spanId the span; empty for the experiment as a whole
 * @param traceId the trace of the span; empty for the experiment as a whole
 * @param timestampMs its time in milliseconds since 1970
 * @param metricType the kind of the value
 * @param booleanValue the value of a metric of this kind
 * @param scoreValue the value of a metric of this kind
 * @param categoricalValue the value of a metric of this kind
 * @param jsonValue the value of a metric of this kind
 * @param assessment whether the evaluation passed
 * @param reasoning why, in free text
 * @param metadata free-form JSON object
 * @param tags labels of the form {@code key:value}, never null
 * @param other members that this version does not know, never null
 */
public record ExperimentMetric(String id, String label, MetricSource metricSource, String evalSourceType, String spanId,
        String traceId, Long timestampMs, MetricType metricType, Boolean booleanValue, BigDecimal scoreValue,
        String categoricalValue, Map<String, Object> jsonValue, Assessment assessment, String reasoning,
        Map<String, Object> metadata, List<String> tags, @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ExperimentMetric {
        jsonValue = Values.copy(jsonValue);
        metadata = Values.copy(metadata);
        tags = Values.copyOrEmpty(tags);
        other = Values.copyOrEmpty(other);
    }

    /** The value; null when there is none, as after a failed evaluation. */
    public MetricValue value() {
        return MetricValues.of(metricType, booleanValue, scoreValue, categoricalValue, jsonValue, other);
    }
}
