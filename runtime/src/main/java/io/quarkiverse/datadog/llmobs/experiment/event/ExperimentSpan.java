package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * A span of an experiment with the metrics of its evaluations, as the service returns it.
 *
 * @param id the id, made by the service
 * @param spanId the id that was pushed
 * @param traceId the id of its trace
 * @param parentId the id of the span that it belongs to
 * @param name the name of the task
 * @param startNs the start in nanoseconds since 1970
 * @param duration the duration in nanoseconds
 * @param status the outcome
 * @param datasetRecordId the record that it worked on
 * @param meta input, output and what else there is
 * @param metrics numbers by their names, such as those of tokens
 * @param evalMetrics the results of evaluations, never null
 * @param tags labels of the form {@code key:value}, never null
 * @param other members that this version does not know, never null
 */
public record ExperimentSpan(String id, String spanId, String traceId, String parentId, String name, Long startNs,
        BigDecimal duration, SpanStatus status, String datasetRecordId, SpanMeta meta, Map<String, Object> metrics,
        List<ExperimentMetric> evalMetrics, List<String> tags,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public ExperimentSpan {
        metrics = Values.copy(metrics);
        evalMetrics = Values.copyOrEmpty(evalMetrics);
        tags = Values.copyOrEmpty(tags);
        other = Values.copyOrEmpty(other);
    }

    /** The start; null when there is none. */
    public Instant start() {
        return startNs == null ? null : Instant.EPOCH.plusNanos(startNs);
    }

    /** The duration, without fractions of a nanosecond; null when there is none. */
    public Duration elapsed() {
        return duration == null ? null : Duration.ofNanos(duration.longValue());
    }
}
