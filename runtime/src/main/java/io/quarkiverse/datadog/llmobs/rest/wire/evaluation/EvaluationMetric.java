package io.quarkiverse.datadog.llmobs.rest.wire.evaluation;

import java.util.List;
import java.util.Map;

import io.quarkiverse.datadog.llmobs.evaluation.Assessment;
import io.quarkiverse.datadog.llmobs.evaluation.EvaluationScope;
import io.quarkiverse.datadog.llmobs.evaluation.MetricType;

/**
 * A metric as the intake takes it. Components that are null are not sent.
 *
 * @param eventKind {@code evaluation}
 * @param label what is evaluated
 * @param metricType tells which one of the following four is the value
 * @param categoricalValue a text, or null
 * @param scoreValue a number, or null
 * @param booleanValue or null
 * @param jsonValue an object, or null
 * @param joinOn the span
 * @param mlApp the application
 * @param timestampMs milliseconds since 1970
 * @param assessment or null
 * @param reasoning or null
 * @param evalScope what the value is about, or null
 * @param tags of the form {@code key:value}, or null
 * @param metadata free-form JSON object, or null
 */
public record EvaluationMetric(String eventKind, String label, MetricType metricType, String categoricalValue,
        Object scoreValue, Boolean booleanValue, Object jsonValue, JoinOn joinOn, String mlApp, Long timestampMs,
        Assessment assessment, String reasoning, EvaluationScope evalScope, List<String> tags, Map<String, Object> metadata) {
}
