package io.quarkiverse.datadog.llmobs.experiment.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;

import io.quarkiverse.datadog.llmobs.value.Values;

/**
 * The result of an evaluation to push: of a span, or of the experiment as a whole. Null is left out of requests.
 *
 * @param label the name of the evaluation, not blank
 * @param metricSource what it belongs to; null for a span
 * @param spanId the span; empty for the experiment as a whole
 * @param traceId the trace of the span; empty for the experiment as a whole
 * @param experimentId the experiment; null for the one that it is pushed to
 * @param timestampMs its time in milliseconds since 1970; null for the time at which it is pushed. The live service rejects a
 *        time that is older than 24 hours
 * @param metricType the kind of the value, not null
 * @param booleanValue the value of a metric of this kind
 * @param scoreValue the value of a metric of this kind
 * @param categoricalValue the value of a metric of this kind
 * @param jsonValue the value of a metric of this kind
 * @param assessment whether the evaluation passed
 * @param reasoning why, in free text
 * @param metadata free-form JSON object
 * @param error why the evaluation failed; a metric has an error or a value
 * @param evalSourceType {@code managed} for an evaluation that ran at Datadog
 * @param tags labels of the form {@code key:value}
 * @param other further members, such as the value of a kind that this version does not know; never null
 */
public record NewMetric(String label, MetricSource metricSource, String spanId, String traceId, String experimentId,
        Long timestampMs, MetricType metricType, Boolean booleanValue, BigDecimal scoreValue, String categoricalValue,
        Map<String, Object> jsonValue, Assessment assessment, String reasoning, Map<String, Object> metadata,
        MetricError error, String evalSourceType, List<String> tags,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> other) {

    public NewMetric {
        Values.required("The label of a metric", label);
        if (metricType == null) {
            throw new IllegalArgumentException("The type of the metric '" + label + "' must not be null");
        }
        jsonValue = Values.copy(jsonValue);
        metadata = Values.copy(metadata);
        tags = Values.copy(tags);
        other = Values.copyOrEmpty(other);
    }

    public static NewMetric of(String label, boolean value) {
        return of(label, new MetricValue.Flag(value));
    }

    /** @throws IllegalArgumentException when the value is not a finite number */
    public static NewMetric of(String label, Number value) {
        try {
            return of(label, new MetricValue.Score(new BigDecimal(String.valueOf(value))));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The score of the metric '" + label + "' must be a finite number, but was " + value, e);
        }
    }

    /** One of several texts, such as {@code correct}. */
    public static NewMetric of(String label, String value) {
        return of(label, new MetricValue.Category(value));
    }

    public static NewMetric of(String label, Map<String, Object> value) {
        return of(label, new MetricValue.Json(value));
    }

    public static NewMetric of(String label, MetricValue value) {
        return new MetricParts(label, value).metric();
    }

    /** The metric of an evaluation that failed. */
    public static NewMetric failed(String label, Throwable error) {
        return new NewMetric(label, null, null, null, null, null, MetricType.CATEGORICAL, null, null, null, null, null, null,
                null, MetricError.of(String.valueOf(error.getMessage())), null, null, null);
    }

    /** The value; null when the evaluation failed. */
    public MetricValue value() {
        return MetricValues.of(metricType, booleanValue, scoreValue, categoricalValue, jsonValue, other);
    }

    /** Of this span. */
    public NewMetric on(NewSpan span) {
        return on(span.spanId(), span.traceId());
    }

    /** Of the span with these ids. */
    public NewMetric on(String spanId, String traceId) {
        return belongingTo(MetricSource.CUSTOM, spanId, traceId);
    }

    /** Of the experiment as a whole. */
    public NewMetric asSummary() {
        return belongingTo(MetricSource.SUMMARY, "", "");
    }

    private NewMetric belongingTo(MetricSource source, String spanId, String traceId) {
        return new NewMetric(label, source, spanId, traceId, experimentId, timestampMs, metricType, booleanValue, scoreValue,
                categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    public NewMetric withTime(Instant time) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, time.toEpochMilli(), metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    /** With the experiment that it belongs to. */
    public NewMetric inExperiment(String experimentId) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, timestampMs, metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    public NewMetric withAssessment(Assessment assessment) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, timestampMs, metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    public NewMetric withReasoning(String reasoning) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, timestampMs, metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    public NewMetric withMetadata(Map<String, Object> metadata) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, timestampMs, metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, tags, other);
    }

    public NewMetric withTags(String... tags) {
        return new NewMetric(label, metricSource, spanId, traceId, experimentId, timestampMs, metricType, booleanValue,
                scoreValue, categoricalValue, jsonValue, assessment, reasoning, metadata, error, evalSourceType, List.of(tags),
                other);
    }
}
